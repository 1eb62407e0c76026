package io.dunwell.staff;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what leaves no trace elsewhere, with what it was before and after, in the transaction that changes it.
 * What has a table that tells who and when is read there and not written here.
 */
@Component
public class Audit {

    private static final int SENTENCE = 300;
    private static final int VALUE = 500;
    private static final int SUBJECT = 120;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CompanyClock clock;

    Audit(JdbcClient jdbc, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** What it is about; the trail groups by it. */
    public enum Kind {
        PEOPLE,
        SIGN_IN,
        COMPANY,
        CALENDAR,
        NUMBERS,
        AGENCY,
        CUSTOMER,
        DECISION,
        POLICY
    }

    /** Something that was done, without a before and after. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Kind kind, String subject, String sentence) {
        write(kind, subject, null, sentence, null, null, user.login());
    }

    /** The same about a customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Kind kind, String subject, long customerId, String sentence) {
        write(kind, subject, customerId, sentence, null, null, user.login());
    }

    /** Nothing when both say the same; null is nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Kind kind, String subject, String sentence, @Nullable Object was, @Nullable Object became) {
        changed(kind, subject, null, sentence, was, became);
    }

    /** The same about a customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(
            Kind kind,
            String subject,
            @Nullable Long customerId,
            String sentence,
            @Nullable Object was,
            @Nullable Object became) {
        var before = text(was);
        var after = text(became);
        if (!Objects.equals(before, after)) {
            write(kind, subject, customerId, sentence, before, after, user.login());
        }
    }

    /** Of somebody who is only about to be signed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signIn(String login, String sentence) {
        write(Kind.SIGN_IN, login, null, sentence, null, null, login);
    }

    private void write(
            Kind kind,
            String subject,
            @Nullable Long customerId,
            String sentence,
            @Nullable String was,
            @Nullable String became,
            String by) {
        jdbc.sql(
                        """
                insert into audit_entry (kind, subject, customer_id, sentence, was, became, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        kind.name(),
                        cut(subject, SUBJECT),
                        customerId,
                        cut(sentence, SENTENCE),
                        was == null ? null : cut(was, VALUE),
                        became == null ? null : cut(became, VALUE),
                        by,
                        SqlRow.stored(clock.instant()))
                .update();
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Enum<?> code) {
            return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
