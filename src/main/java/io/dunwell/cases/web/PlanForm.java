package io.dunwell.cases.web;

import io.dunwell.promises.Acceptance;
import io.dunwell.promises.Proposer;
import io.dunwell.promises.Rhythm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is worked out with a customer.
 *
 * @param key of this form, so that sending it twice makes one plan
 * @param replaces the plan whose place it takes
 */
record PlanForm(
        @NotNull @Size(max = 80) String key,
        @Nullable Long replaces,
        @NotNull(message = "Enter what the plan is about.") @Nullable BigDecimal amount,
        @Nullable BigDecimal downPayment,
        @Nullable LocalDate downPaymentOn,
        @NotNull(message = "Choose how the instalments are found.") By by,
        @Nullable Integer count,
        @Nullable BigDecimal each,
        @Nullable LocalDate endOn,
        @NotNull(message = "Choose how often an instalment is paid.") Rhythm rhythm,
        @NotNull(message = "Choose the day of the first instalment.") @Nullable LocalDate firstOn,
        @NotNull(message = "Choose who proposed it.") Proposer proposedBy,
        @Nullable Boolean waivesFees,
        @Size(max = 500, message = "Use at most 500 characters.") @Nullable String note,
        @NotNull(message = "Choose whether it is offered or agreed.") Then then,
        @Nullable LocalDate answerBy,
        Acceptance.@Nullable How how,
        @Size(max = 120, message = "Use at most 120 characters.") @Nullable String agreedBy,
        @Nullable LocalDate agreedOn) {

    static final Map<By, String> BYS = bys();
    static final Map<Then, String> THENS = thens();

    /** What decides how many instalments there are. */
    enum By {
        COUNT,
        EACH,
        END
    }

    /** What happens with it. */
    enum Then {
        OFFER,
        AGREED
    }

    boolean waives() {
        return Boolean.TRUE.equals(waivesFees);
    }

    static Map<Rhythm, String> rhythms(boolean payDays) {
        var words = new LinkedHashMap<Rhythm, String>();
        words.put(Rhythm.WEEKLY, "Every week");
        words.put(Rhythm.BIWEEKLY, "Every two weeks");
        words.put(Rhythm.MONTHLY, "Every month");
        if (payDays) {
            words.put(Rhythm.PAY_DAY, "On the customer's pay days");
        }
        return words;
    }

    static Map<Proposer, String> proposers() {
        var words = new LinkedHashMap<Proposer, String>();
        for (var proposer : Proposer.values()) {
            words.put(proposer, proposer.label());
        }
        return words;
    }

    /** A link proves itself; people tell of the others. */
    static Map<Acceptance.How, String> hows() {
        var words = new LinkedHashMap<Acceptance.How, String>();
        words.put(Acceptance.How.PHONE, "By telephone");
        words.put(Acceptance.How.PAPER, "On signed paper");
        words.put(Acceptance.How.EMAIL, "By email");
        return words;
    }

    private static Map<By, String> bys() {
        var words = new LinkedHashMap<By, String>();
        words.put(By.COUNT, "How many");
        words.put(By.EACH, "How much each");
        words.put(By.END, "Paid off by");
        return words;
    }

    private static Map<Then, String> thens() {
        var words = new LinkedHashMap<Then, String>();
        words.put(Then.OFFER, "Offer it to the customer");
        words.put(Then.AGREED, "The customer agreed");
        return words;
    }
}
