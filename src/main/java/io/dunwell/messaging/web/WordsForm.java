package io.dunwell.messaging.web;

import io.dunwell.kernel.AccountId;
import io.dunwell.messaging.texts.Words;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is typed.
 *
 * @param draft version of the draft it was opened with, 0 for none
 * @param account to preview it with, {@code customer:currency}
 */
record WordsForm(@Nullable String subject, @Nullable String body, @Nullable Integer draft, @Nullable String account) {

    private static final Pattern ACCOUNT = Pattern.compile("(\\d{1,18}):([A-Z]{3})");

    static WordsForm of(Words words, int draft, String account) {
        return new WordsForm(words.subject(), words.body(), draft, account);
    }

    Words words() {
        return new Words(Objects.requireNonNullElse(subject, ""), Objects.requireNonNullElse(body, ""));
    }

    public int draftVersion() {
        return Objects.requireNonNullElse(draft, 0);
    }

    /** Null while none is chosen. */
    @Nullable
    AccountId chosen() {
        var parts = ACCOUNT.matcher(Objects.requireNonNullElse(account, ""));
        return parts.matches() ? new AccountId(Long.parseLong(parts.group(1)), parts.group(2)) : null;
    }
}
