package io.dunwell.messaging.unsubscribe;

import io.dunwell.kernel.SqlRow;
import io.dunwell.links.PublicAddress;
import io.dunwell.links.References;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links with which readers end emails: one for each customer and address, made when it is first written to. */
@Component
public class UnsubscribeLinks {

    /** The reference stands behind it. */
    public static final String PATH = "/unsubscribe/";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final PublicAddress address;

    UnsubscribeLinks(JdbcTemplate jdbc, PublicAddress address) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.address = address;
    }

    /** Somebody who is written to. */
    public record Recipient(long customerId, String email) {}

    private record Link(String reference, Recipient recipient) {}

    /** In the caller's transaction, with one or two statements; empty when the internet cannot reach us. */
    public Map<Recipient, URI> of(Collection<Recipient> recipients, Instant now) {
        if (recipients.isEmpty() || !address.isKnown()) {
            return Map.of();
        }
        var wanted = new HashSet<>(recipients);
        var links = new HashMap<Recipient, URI>();
        known(wanted).forEach(link -> links.put(link.recipient(), uri(link)));
        wanted.removeAll(links.keySet());
        made(wanted, now).forEach(link -> links.put(link.recipient(), uri(link)));
        return links;
    }

    /** Whom a reference stands for; empty when it stands for nobody. */
    public Optional<Recipient> find(String reference) {
        return client.sql("select reference, customer_id, address from unsubscribe_link where reference = ?")
                .param(reference)
                .query((row, number) -> link(row.getString(1), row.getLong(2), row.getString(3)))
                .optional()
                .map(Link::recipient);
    }

    private List<Link> known(Set<Recipient> wanted) {
        return client
                .sql("select reference, customer_id, address from unsubscribe_link where customer_id in (:customers)")
                .param(
                        "customers",
                        wanted.stream().map(Recipient::customerId).distinct().toList())
                .query((row, number) -> link(row.getString(1), row.getLong(2), row.getString(3)))
                .list()
                .stream()
                .filter(link -> wanted.contains(link.recipient()))
                .toList();
    }

    private List<Link> made(Set<Recipient> wanted, Instant now) {
        var links =
                wanted.stream().map(one -> new Link(References.random(), one)).toList();
        jdbc.batchUpdate(
                "insert into unsubscribe_link (reference, customer_id, address, made_at) values (?, ?, ?, ?)",
                links,
                200,
                (row, link) -> new SqlRow(row)
                        .text(link.reference())
                        .number(link.recipient().customerId())
                        .text(link.recipient().email())
                        .moment(now));
        return links;
    }

    private URI uri(Link link) {
        return URI.create(address.of(PATH + link.reference()));
    }

    private static Link link(String reference, long customerId, String email) {
        return new Link(reference, new Recipient(customerId, email));
    }
}
