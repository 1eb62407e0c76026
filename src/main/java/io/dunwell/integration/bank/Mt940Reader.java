package io.dunwell.integration.bank;

import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.SwiftBlock4;
import io.dunwell.integration.FileSource;
import io.dunwell.integration.ImportRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/** Reads MT940 statements as banks send them: with or without SWIFT's envelope, several in a file. */
public final class Mt940Reader {

    private static final String BEGIN = ":20:";

    private Mt940Reader() {}

    /** @throws ImportRefused when the file holds no statement */
    public static void read(FileSource file, Charset charset, Consumer<BankLine> each) throws IOException {
        var entries = new Mt940Entries(each);
        boolean any = false;
        try (var in = new BufferedReader(new InputStreamReader(file.open(), charset))) {
            var statement = new StringBuilder();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var clean = withoutControls(line);
                if (clean.startsWith(BEGIN)) {
                    any |= parse(statement, entries);
                    statement.setLength(0);
                }
                statement.append(clean).append('\n');
            }
            any |= parse(statement, entries);
        }
        if (!any) {
            throw new ImportRefused(
                    "The file holds no whole MT940 statement: one begins with :20: and says account and currency in :25: and :60F:. Get it from the bank again.");
        }
    }

    private static boolean parse(StringBuilder text, Mt940Entries entries) {
        if (text.indexOf(BEGIN) != 0) {
            return false;
        }
        int end = text.indexOf("\n-");
        var fields = end < 0 ? text.toString().stripTrailing() : text.substring(0, end);
        SwiftBlock4 block = new SwiftParser().parseBlock4("{4:\n" + fields + "\n-}");
        return entries.take(block.getTags());
    }

    private static String withoutControls(String line) {
        return line.chars().allMatch(c -> c >= ' ' || c == '\t') ? line : line.replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }
}
