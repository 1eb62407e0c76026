package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.channels.Channels;
import io.dunwell.messaging.channels.MailHead;
import io.dunwell.messaging.outbox.Decision.Go;
import io.dunwell.messaging.unsubscribe.UnsubscribeLinks;
import io.dunwell.messaging.unsubscribe.UnsubscribeLinks.Recipient;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives emails that leave the house the thread of their case and the way out, for a whole batch at once. */
@Component
class MailHeads {

    private static final String FIRST =
            """
            select case_id, min(id) from outbound_message
             where customer_id in (:customers) and case_id is not null and channel = 'EMAIL'
               and state in ('SENT', 'DELIVERED', 'UNDELIVERED', 'UNKNOWN')
             group by case_id
            """;

    private final JdbcClient jdbc;
    private final Channels channels;
    private final UnsubscribeLinks links;

    MailHeads(JdbcClient jdbc, Channels channels, UnsubscribeLinks links) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.links = links;
    }

    /** The same in the same order; what stays in this house as it is. */
    List<Go> of(List<Go> going, Instant now) {
        var mails = going.stream().filter(go -> go.channel() == Channel.EMAIL).toList();
        if (mails.isEmpty() || !channels.isOutside(Channel.EMAIL)) {
            return going;
        }
        var first = firstOfCase(mails);
        var ways = links.of(mails.stream().map(MailHeads::recipient).collect(Collectors.toSet()), now);
        return going.stream()
                .map(go -> go.channel() == Channel.EMAIL
                        ? go.with(go.outgoing()
                                .with(new MailHead(
                                        continues(go, first),
                                        ways.get(recipient(go)),
                                        go.wording().place().language())))
                        : go)
                .toList();
    }

    private Map<Long, Long> firstOfCase(List<Go> mails) {
        var first = new HashMap<Long, Long>();
        jdbc.sql(FIRST)
                .param("customers", mails.stream().map(MailHeads::customer).collect(Collectors.toSet()))
                .query(row -> {
                    first.put(row.getLong(1), row.getLong(2));
                });
        return first;
    }

    private static @Nullable Long continues(Go go, Map<Long, Long> first) {
        var id = go.message().caseId() == null ? null : first.get(go.message().caseId());
        return Objects.equals(id, go.message().id()) ? null : id;
    }

    private static Recipient recipient(Go go) {
        return new Recipient(customer(go), go.outgoing().to());
    }

    private static long customer(Go go) {
        return go.message().account().customerId();
    }
}
