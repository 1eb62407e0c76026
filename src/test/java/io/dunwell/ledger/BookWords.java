package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;

/** The words of one line of {@link Books}, read from left to right. */
final class BookWords {

    private final String line;
    private final String[] words;
    private int next;
    private String currency = "EUR";

    BookWords(String line) {
        this.line = line.strip();
        this.words = this.line.split("\\s+");
    }

    String next() {
        if (next == words.length) {
            throw new IllegalArgumentException("A word is missing at the end of “" + line + "”");
        }
        return words[next++];
    }

    /** Reads the word if it comes next. */
    boolean isAt(String word) {
        var isNext = next < words.length && words[next].equals(word);
        next += isNext ? 1 : 0;
        return isNext;
    }

    boolean isAtNumber() {
        return next < words.length && words[next].matches("\\d+(\\.\\d+)?");
    }

    void expect(String word) {
        if (!isAt(word)) {
            throw new IllegalArgumentException("“" + word + "” is expected in “" + line + "”");
        }
    }

    BigDecimal number() {
        return new BigDecimal(next());
    }

    Money money() {
        var amount = next();
        currency = next();
        return Money.of(amount, currency);
    }

    /** An amount in the currency of the line. */
    Money amount() {
        return Money.of(next(), currency);
    }

    /** The currency that the line named, or names next. */
    String currency() {
        if (next < words.length) {
            currency = next();
        }
        return currency;
    }
}
