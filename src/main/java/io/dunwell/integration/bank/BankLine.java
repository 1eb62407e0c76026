package io.dunwell.integration.bank;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a statement, or why it could not be read.
 *
 * @param number of the entry within the file, from 1
 * @param entry null when there is a problem
 * @param problem a sentence, null when there is an entry
 * @param text for the report of a problem
 */
public record BankLine(long number, @Nullable BankEntry entry, @Nullable String problem, String text) {

    static BankLine of(long number, BankEntry entry) {
        return new BankLine(number, entry, null, entry.text());
    }

    static BankLine unreadable(long number, String problem, String text) {
        return new BankLine(number, null, problem, text);
    }
}
