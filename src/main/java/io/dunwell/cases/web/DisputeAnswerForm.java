package io.dunwell.cases.web;

import io.dunwell.cases.DisputeAnswer;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.Remedy;
import io.dunwell.disputes.Replacement;
import io.dunwell.disputes.WithdrawnBy;
import io.dunwell.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The answer to a dispute on its page; asks the same as the form of the task.
 *
 * @param credited for {@link Verdict#SPLIT}
 * @param alsoCredited beside a replacement
 */
record DisputeAnswerForm(
        @NotNull(message = "Choose who is right.") @Nullable Verdict verdict,
        @Nullable BigDecimal credited,
        @Nullable LocalDate replacementOn,
        @Size(max = 80, message = "Use at most 80 characters.") @Nullable String replacementReference,
        @Nullable BigDecimal alsoCredited,
        @Nullable WithdrawnBy withdrawnBy,
        @NotBlank(message = "Say what the answer rests on.")
                @Size(max = 1000, message = "Use at most 1,000 characters.")
                @Nullable
                String note) {

    static final DisputeAnswerForm EMPTY = new DisputeAnswerForm(null, null, null, null, null, null, null);

    /** How a dispute ends. */
    enum Verdict {
        UPHELD("The customer: credit everything contested"),
        REPLACED("The customer: deliver a replacement"),
        SPLIT("The customer in part: credit some of it"),
        REJECTED("We: the invoice stands"),
        WITHDRAWN("It is taken back");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Null when something is missing, which the result then tells. */
    @Nullable
    DisputeAnswer answer(Dispute dispute, BindingResult result) {
        var currency = dispute.account().currency();
        var part = verdict == Verdict.SPLIT ? Deeds.money(result, "credited", credited, currency) : null;
        var beside = verdict == Verdict.REPLACED ? Deeds.money(result, "alsoCredited", alsoCredited, currency) : null;
        refuseGaps(result);
        if (result.hasErrors()) {
            return null;
        }
        var why = Objects.requireNonNull(note).strip();
        return switch (Objects.requireNonNull(verdict)) {
            case UPHELD -> new DisputeAnswer.Upheld(Remedy.credit(dispute.amountHeld()), why);
            case SPLIT -> new DisputeAnswer.Upheld(Remedy.credit(Objects.requireNonNull(part)), why);
            case REPLACED ->
                new DisputeAnswer.Upheld(
                        new Remedy(
                                beside == null ? Money.zero(currency) : beside,
                                new Replacement(
                                        Blank.toNull(replacementReference), Objects.requireNonNull(replacementOn))),
                        why);
            case REJECTED -> new DisputeAnswer.Rejected(why);
            case WITHDRAWN -> new DisputeAnswer.Withdrawn(Objects.requireNonNull(withdrawnBy), why);
        };
    }

    private void refuseGaps(BindingResult result) {
        if (verdict == Verdict.SPLIT && credited == null && !result.hasFieldErrors("credited")) {
            result.rejectValue("credited", "missing", "Enter how much is credited.");
        }
        if (verdict == Verdict.REPLACED && replacementOn == null && !result.hasFieldErrors("replacementOn")) {
            result.rejectValue("replacementOn", "missing", "Choose the day for which the replacement is promised.");
        }
        if (verdict == Verdict.WITHDRAWN && withdrawnBy == null) {
            result.rejectValue("withdrawnBy", "missing", "Choose who takes it back.");
        }
    }
}
