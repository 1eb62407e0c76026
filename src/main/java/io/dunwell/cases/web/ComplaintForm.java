package io.dunwell.cases.web;

import io.dunwell.complaints.ComplaintSubject;
import io.dunwell.complaints.ComplaintWay;
import io.dunwell.complaints.NewComplaint;
import io.dunwell.kernel.AccountId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is written down.
 *
 * @param key of this form, so that sending it twice makes one complaint
 * @param whole whether it is about the customer as a whole and not one account
 */
record ComplaintForm(
        @NotBlank @Size(max = 80) String key,
        @NotNull(message = "Choose the day on which it reached us.") @Nullable LocalDate receivedOn,
        @NotNull(message = "Choose how it reached us.") @Nullable ComplaintWay way,
        @NotNull(message = "Choose what it is about.") @Nullable ComplaintSubject subject,
        @NotBlank(message = "Write down what the customer said, in their words.")
                @Size(max = 4000, message = "Use at most 4,000 characters.")
                @Nullable
                String words,
        @Nullable String about,
        @NotBlank(message = "Choose who answers the customer.") @Nullable String answerer,
        @Nullable Boolean quiet,
        @Nullable Boolean whole) {

    static ComplaintForm blank(String key, LocalDate today, @Nullable String answerer) {
        return new ComplaintForm(key, today, ComplaintWay.CALL, null, null, null, answerer, false, false);
    }

    /** For a form without gaps. */
    NewComplaint complaint(AccountId account, LocalDate today) {
        return new NewComplaint(
                account.customerId(),
                Boolean.TRUE.equals(whole) ? null : account.currency(),
                Objects.requireNonNull(receivedOn),
                Objects.requireNonNull(way),
                Objects.requireNonNull(subject),
                Objects.requireNonNull(words),
                Blank.toNull(about),
                Objects.requireNonNull(answerer),
                Boolean.TRUE.equals(quiet),
                today);
    }
}
