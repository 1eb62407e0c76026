package io.dunwell.integration.files;

import io.dunwell.integration.FileSource;
import io.dunwell.integration.ImportRefused;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Looks at a file's first bytes: is it text at all, and how are its lines parted. */
public final class FileStart {

    private static final int SAMPLE = 1 << 16;

    private FileStart() {}

    /** @throws ImportRefused when the file is empty or one that a spreadsheet or another program keeps for itself */
    public static void mustBeText(FileSource file) throws IOException {
        byte[] start;
        try (var in = file.open()) {
            start = in.readNBytes(8192);
        }
        if (start.length == 0) {
            throw new ImportRefused("The file is empty; export it again.");
        }
        var head = new String(start, 0, Math.min(4, start.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK") || head.equals("\u00D0\u00CF\u0011\u00E0")) {
            throw new ImportRefused("This is a spreadsheet or an archive, not text; save it as CSV and import that.");
        }
        if (head.equals("%PDF")) {
            throw new ImportRefused("This is a PDF, not text; export the data as CSV and import that.");
        }
        boolean wide = head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE");
        if (!wide && hasZero(start)) {
            throw new ImportRefused("This is not a text file; export the data as CSV and import that.");
        }
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whole lines from the beginning of the file. */
    static String sample(FileSource file, Charset charset) throws IOException {
        try (Reader reader = TextReader.of(file, charset)) {
            var buffer = new char[SAMPLE];
            int length = 0;
            for (int n = reader.read(buffer); n > 0; n = reader.read(buffer, length, SAMPLE - length)) {
                length += n;
            }
            var text = new String(buffer, 0, length);
            int end = text.lastIndexOf('\n');
            return length < SAMPLE || end < 0 ? text : text.substring(0, end + 1);
        }
    }
}
