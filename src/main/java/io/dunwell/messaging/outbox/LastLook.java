package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Company;
import io.dunwell.kernel.Money;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.Objection;
import io.dunwell.messaging.Objection.Never;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.texts.Statement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a message that was wanted some time ago is still right today. Pure: everything it needs comes in. */
final class LastLook {

    private LastLook() {}

    static Optional<String> expired(OutboundMessage message, Instant now) {
        return now.isBefore(message.expiresAt())
                ? Optional.empty()
                : Optional.of("It could not be sent in time and says nothing useful any more.");
    }

    /** Why nobody would miss the message any more, in one sentence; empty when it is still right. */
    static Optional<String> objection(OutboundMessage message, Statement statement, BatchFacts facts) {
        return Optional.ofNullable(facts.overtaken().get(message.id()))
                .map("Consolidated: “%s” of the same day goes instead, one message per account."::formatted)
                .or(() -> never(facts.objections().get(message.id())))
                .or(() -> settled(message.purpose(), statement, facts.company()));
    }

    private static Optional<String> never(@Nullable Objection objection) {
        return objection instanceof Never never ? Optional.of(never.reason()) : Optional.empty();
    }

    private static Optional<String> settled(MessagePurpose purpose, Statement statement, Company company) {
        if (!purpose.chases()) {
            return Optional.empty();
        }
        var due = purpose == MessagePurpose.PRE_DUE ? "falls due by the pay-by date" : "is overdue";
        if (statement.items().isEmpty()) {
            return Optional.of(
                    statement.heldBack()
                            ? "Whatever %s is disputed or promised.".formatted(due)
                            : "Nothing %s any more.".formatted(due));
        }
        if (!statement.toPay().isPositive()) {
            return Optional.of(
                    statement.held().isPositive()
                            ? "What %s is disputed, promised or covered by credit.".formatted(due)
                            : "Credit on the account covers everything that %s.".formatted(due));
        }
        return tooLittle(statement.toPay(), company);
    }

    private static Optional<String> tooLittle(Money toPay, Company company) {
        var minimum = company.minimum(toPay.currency());
        return toPay.compareTo(minimum) < 0
                ? Optional.of("Only %s is left to pay, less than the %s worth chasing.".formatted(toPay, minimum))
                : Optional.empty();
    }
}
