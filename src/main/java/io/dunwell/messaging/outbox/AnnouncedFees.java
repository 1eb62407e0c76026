package io.dunwell.messaging.outbox;

import io.dunwell.ledger.AnnouncedFee;
import io.dunwell.ledger.LateFees;
import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.MessageFacts;
import io.dunwell.messaging.OutboundMessage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the announcement of a late fee which fee it announces: the last one the account was told about. */
@Component
class AnnouncedFees implements MessageFacts {

    private static final String ANNOUNCEMENT = "late-fee-announcement";

    private final LateFees fees;

    AnnouncedFees(LateFees fees) {
        this.fees = fees;
    }

    @Override
    public Map<Long, MessageDetails> details(List<OutboundMessage> messages, LocalDate date) {
        var announcing = messages.stream()
                .filter(message -> message.template().equals(ANNOUNCEMENT))
                .collect(Collectors.groupingBy(OutboundMessage::account));
        var details = new HashMap<Long, MessageDetails>();
        if (!announcing.isEmpty()) {
            fees.announced(announcing.keySet()).forEach((account, announced) -> {
                var latest = latest(announced);
                announcing.getOrDefault(account, List.of()).forEach(message -> details.put(message.id(), latest));
            });
        }
        return details;
    }

    /** @param announced by the day on which they apply, never empty */
    private static MessageDetails latest(List<AnnouncedFee> announced) {
        var fee = announced.get(announced.size() - 1);
        return MessageDetails.NONE.with(new MessageDetails.Fee(fee.amount(), fee.appliesOn()));
    }
}
