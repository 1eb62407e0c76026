package io.dunwell.messaging.outbox;

import io.dunwell.kernel.AccountId;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.TemplateCatalog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One message per account and day, never one per invoice: of several chasing messages the firmest goes. */
final class Consolidation {

    private static final Comparator<Neighbour> FIRMNESS = Comparator.comparingInt(Neighbour::firmness)
            .thenComparing(Neighbour::businessDate)
            .thenComparingLong(Neighbour::id);

    private Consolidation() {}

    /** A chasing message of an account, waiting until the end of the day or gone already. */
    record Neighbour(
            long id,
            AccountId account,
            String template,
            LocalDate businessDate,
            Instant expiresAt,
            MessageState state) {

        int firmness() {
            return TemplateCatalog.get(template).firmness();
        }

        boolean waits() {
            return state == MessageState.READY || state == MessageState.CLAIMED;
        }
    }

    /** Message id to the label of the message that goes in its place. */
    static Map<Long, String> overtaken(List<OutboundMessage> batch, List<Neighbour> neighbours, Instant now) {
        var byAccount = neighbours.stream()
                .filter(neighbour -> neighbour.expiresAt().isAfter(now))
                .collect(Collectors.groupingBy(Neighbour::account));
        var result = new HashMap<Long, String>();
        for (var message : batch) {
            if (message.purpose().chases()) {
                var me = asNeighbour(message);
                byAccount.getOrDefault(message.account(), List.of()).stream()
                        .filter(other -> other.waits() || other.businessDate().equals(message.businessDate()))
                        .filter(other -> FIRMNESS.compare(other, me) > 0)
                        .max(FIRMNESS)
                        .ifPresent(other -> result.put(
                                message.id(),
                                TemplateCatalog.get(other.template()).label()));
            }
        }
        return result;
    }

    private static Neighbour asNeighbour(OutboundMessage message) {
        return new Neighbour(
                message.id(),
                message.account(),
                message.template(),
                message.businessDate(),
                message.expiresAt(),
                MessageState.READY);
    }
}
