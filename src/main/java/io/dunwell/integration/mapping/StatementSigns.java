package io.dunwell.integration.mapping;

import io.dunwell.integration.FileSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells bank statements from tables by their beginning. */
final class StatementSigns {

    private static final Pattern MT940 = Pattern.compile("(?m)^:(20|25|28C?|60F|61):");

    private StatementSigns() {}

    static boolean isStatement(FileSource file) throws IOException {
        try (var in = file.open()) {
            var start = new String(in.readNBytes(2000), StandardCharsets.ISO_8859_1);
            return start.contains("<Document")
                    || start.contains("<?xml")
                    || MT940.matcher(start).find();
        }
    }
}
