package io.dunwell.campaigns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that happened in a company, a line for each fact: the day, the customer's number, what. It names no row of
 * the database and no time of day, and what happened on one day stands in the order of the alphabet.
 */
final class BusinessLog {

    private static final List<String> QUESTIONS = List.of(
            """
            select e.happened_on, c.number, 'case', e.kind, e.sentence
            from case_event e join customer c on c.id = e.customer_id
            """,
            """
            select k.opened_on, c.number, 'case', 'opened', k.policy_key
            from collection_case k join customer c on c.id = k.customer_id
            """,
            """
            select k.closed_on, c.number, 'case', 'closed', k.outcome, k.highest_stage
            from collection_case k join customer c on c.id = k.customer_id where k.closed_on is not null
            """,
            """
            select m.business_date, c.number, 'message',
              m.channel, m.template, m.state, m.amount
            from outbound_message m join customer c on c.id = m.customer_id
            """,
            """
            select g.issued_on, c.number, 'charge', g.kind, g.amount, g.due_on
            from charge g join customer c on c.id = g.customer_id
            """,
            """
            select d.received_on, c.number, 'credit', d.kind, d.amount
            from credit d join customer c on c.id = d.customer_id
            """,
            """
            select a.allocated_on, c.number, 'paid', g.kind, g.due_on, a.amount
            from allocation a join charge g on g.id = a.charge_id join customer c on c.id = a.customer_id
            """,
            """
            select p.made_on, c.number, 'promise',
              p.amount, p.due_on, p.standing, p.judged_on
            from promise p join customer c on c.id = p.customer_id
            """,
            """
            select d.opened_on, c.number, 'dispute',
              d.reason, d.amount, d.state, d.resolved_on
            from dispute d join customer c on c.id = d.customer_id
            """,
            """
            select p.offered_on, c.number, 'plan',
              p.amount, p.state, p.decided_on
            from payment_plan p join customer c on c.id = p.customer_id
            """,
            """
            select p.placed_on, c.number, 'placement',
              p.amount, p.state, p.ended_on
            from placement p join customer c on c.id = p.customer_id
            """,
            """
            select h.since_on, c.number, 'hardship', h.ended_on
            from hardship h join customer c on c.id = h.customer_id
            """,
            """
            select r.wrong_on, c.number, 'detail',
              r.detail, r.outcome, r.ended_on
            from contact_repair r join customer c on c.id = r.customer_id
            """);

    private final List<String> noted = new ArrayList<>();

    /** What people do is known to those who simulate them. */
    void note(LocalDate day, String customer, String what) {
        noted.add("%s %s people %s".formatted(day, customer, what));
    }

    /** All lines, sorted. */
    List<String> lines(JdbcClient jdbc) {
        var kept = QUESTIONS.stream()
                .flatMap(question -> jdbc.sql(question).query((row, number) -> line(row)).list().stream());
        return Stream.concat(noted.stream(), kept).sorted().toList();
    }

    private static String line(ResultSet row) throws SQLException {
        var words = new ArrayList<String>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            words.add(Objects.toString(row.getString(column), "-"));
        }
        return String.join(" ", words);
    }

    static String hash(List<String> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
