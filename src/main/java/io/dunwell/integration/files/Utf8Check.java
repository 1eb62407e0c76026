package io.dunwell.integration.files;

import io.dunwell.integration.FileSource;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Looks for the first line that is not UTF-8. */
final class Utf8Check {

    private static final int LONGEST_LINE_SHOWN = 200;

    /** @param bytes the line as it stands in the file, cut to a length that can be shown */
    record OffendingLine(long number, byte[] bytes) {}

    private Utf8Check() {}

    static @Nullable OffendingLine firstOffendingLine(FileSource file) throws IOException {
        try (var in = new BufferedInputStream(file.open(), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            boolean plain = true;
            long number = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    if (!plain && !valid(line)) {
                        return offending(number, line);
                    }
                    line.reset();
                    plain = true;
                    number++;
                } else {
                    line.write(b);
                    plain &= b < 0x80;
                }
            }
            return plain || valid(line) ? null : offending(number, line);
        }
    }

    private static boolean valid(ByteArrayOutputStream line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static OffendingLine offending(long number, ByteArrayOutputStream line) {
        var bytes = line.toByteArray();
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int from = Math.max(0, Math.min(first - LONGEST_LINE_SHOWN / 2, bytes.length - LONGEST_LINE_SHOWN));
        int length = Math.min(LONGEST_LINE_SHOWN, bytes.length - from);
        return new OffendingLine(number, java.util.Arrays.copyOfRange(bytes, from, from + length));
    }
}
