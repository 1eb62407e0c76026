package io.dunwell.integration.files;

import io.dunwell.integration.FileSource;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Looks for the first line that is not UTF-8. */
final class Utf8Check {

    private static final int LONGEST_LINE_SHOWN = 200;

    private Utf8Check() {}

    /** The line as it stands in the file, cut to a length that can be shown. */
    record OffendingLine(long number, byte[] bytes) {}

    /** Null when all of the file is UTF-8. */
    static @Nullable OffendingLine firstOffendingLine(FileSource file) throws IOException {
        return isUtf8(file) ? null : find(file);
    }

    private static boolean isUtf8(FileSource file) throws IOException {
        var letters = new char[1 << 16];
        try (var in = new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder())) {
            while (in.read(letters) >= 0) {
                // Reading is the check: the decoder stops at the first byte that does not fit.
            }
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static @Nullable OffendingLine find(FileSource file) throws IOException {
        try (var in = new BufferedInputStream(file.open(), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            long number = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                } else if (fits(line)) {
                    line.reset();
                    number++;
                } else {
                    return offending(number, line);
                }
            }
            return fits(line) ? null : offending(number, line);
        }
    }

    private static boolean fits(ByteArrayOutputStream line) {
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
        return new OffendingLine(number, Arrays.copyOfRange(bytes, from, from + length));
    }
}
