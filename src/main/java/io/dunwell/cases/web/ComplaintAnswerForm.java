package io.dunwell.cases.web;

import io.dunwell.complaints.ComplaintAnswer;
import io.dunwell.complaints.ComplaintOutcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of a complaint. */
record ComplaintAnswerForm(
        @NotNull(message = "Choose whether the customer was right.") @Nullable ComplaintOutcome outcome,
        @NotBlank(message = "Say what was done: the next reader, and perhaps the customer, will ask.")
                @Size(max = 2000, message = "Use at most 2,000 characters.")
                @Nullable
                String measures,
        @Nullable Boolean inWriting) {

    static final ComplaintAnswerForm EMPTY = new ComplaintAnswerForm(null, null, false);

    /** For a form without gaps. */
    ComplaintAnswer answer() {
        return new ComplaintAnswer(
                Objects.requireNonNull(outcome), Objects.requireNonNull(measures), Boolean.TRUE.equals(inWriting));
    }
}
