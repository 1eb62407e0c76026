package io.dunwell.integration.bank;

import io.dunwell.integration.FileSource;
import io.dunwell.integration.ImportRefused;
import io.dunwell.integration.files.FileStart;
import io.dunwell.integration.files.TextEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads a bank statement in whichever format it has. */
public final class Statements {

    private Statements() {}

    /** @throws ImportRefused when the file is no statement that we can read */
    public static void read(FileSource file, Consumer<BankLine> each) throws IOException {
        FileStart.mustBeText(file);
        if (isXml(file)) {
            CamtReader.read(file, each);
        } else {
            // The amounts and references of MT940 are plain letters; only names depend on the encoding.
            Mt940Reader.read(file, TextEncoding.of(file).charset(), each);
        }
    }

    static boolean isXml(FileSource file) throws IOException {
        try (var in = file.open()) {
            var start = new String(in.readNBytes(200), StandardCharsets.ISO_8859_1);
            return start.replaceAll("[^\\p{Print}]", "")
                    .replaceFirst("^[^<:{]*", "")
                    .startsWith("<");
        }
    }
}
