package io.dunwell.customers;

import io.dunwell.customers.SearchedText.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers by what people type: begins of the words of their name or of somebody we talk to there, of their number, an
 * email address or its part behind the @, a telephone number in any spelling or its last digits, the number of a bill.
 * Several words must all match.
 */
@Component
public class CustomerSearch {

    /** A list of more is read by nobody; who wants others types another word. */
    public static final int MOST = 1_000;

    private static final String UNCONFIRMED =
            """
             and not exists (select 1 from contact where contact.customer_id = customer.id and contact.active = true
               and contact.verified_on >= ?)
            """;

    /** After every letter that a word can have. */
    private static final String AFTER_ALL = "\uffff";

    private final JdbcClient jdbc;
    private final Bills bills;

    CustomerSearch(JdbcClient jdbc, Bills bills) {
        this.jdbc = jdbc;
        this.bills = bills;
    }

    /**
     * Ids of at most {@code most} customers, the closest words first, then those of bills; none for an empty text. For
     * lists that are to show only them.
     */
    @Transactional(readOnly = true)
    public Set<Long> idsMatching(String text, int most) {
        var found = byWords(text, most);
        if (found.size() < most) {
            billsBeginning(text, most).forEach(bill -> found.add(bill.customerId()));
        }
        return found.stream().limit(most).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whose contacts were all last confirmed before {@code since}, or never. */
    @Transactional(readOnly = true)
    public Page<CustomerRow> unconfirmed(String text, LocalDate since, Pageable page) {
        return find(text, UNCONFIRMED, List.of(since), page);
    }

    Page<CustomerRow> find(String text, Pageable page) {
        return find(text, "", List.of(), page);
    }

    List<Bills.Bill> billsBeginning(String text, int most) {
        return text.isBlank() ? List.of() : bills.beginning(text.strip(), most);
    }

    /** Those found by words alone, not by bills. */
    Set<Long> byWords(String text, int most) {
        var found = new LinkedHashSet<Long>();
        for (var way : SearchedText.of(text).ways()) {
            if (found.size() < most) {
                found.addAll(matching(way, most));
            }
        }
        return found.stream().limit(most).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<CustomerRow> rows(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows(in(ids), List.of(), "");
    }

    private Page<CustomerRow> find(String text, String which, List<?> more, Pageable page) {
        var where = which;
        if (!text.isBlank()) {
            var found = byWords(text, MOST);
            if (found.isEmpty()) {
                return Page.empty(page);
            }
            where = in(found) + which;
        }
        var total = jdbc.sql("select count(*) from customer where 1 = 1" + where)
                .params(List.copyOf(more))
                .query(Long.class)
                .single();
        var part = " order by name, id limit " + page.getPageSize() + " offset " + page.getOffset();
        return new PageImpl<>(rows(where, more, part), page, total);
    }

    private List<CustomerRow> rows(String where, List<?> parameters, String part) {
        return jdbc.sql("select id, number, name, debtor_type, risk_class, country, city, owner_login, stop_reason"
                        + " from customer where 1 = 1" + where + part)
                .params(List.copyOf(parameters))
                .query(CustomerSearch::read)
                .list();
    }

    /** As numbers in the statement: H2 compares every row with one parameter after the other. */
    private static String in(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", ", " and id in (", ")"));
    }

    /** The rarest term leads, the others are looked for among the words of whom it finds. */
    private Set<Long> matching(List<Term> terms, int most) {
        var rarestFirst = terms.size() == 1
                ? terms
                : terms.stream()
                        .sorted(Comparator.comparingInt(this::frequency))
                        .toList();
        var others = rarestFirst.subList(1, terms.size());
        var condition = others.stream().map(CustomerSearch::among).collect(Collectors.joining());
        var found = new LinkedHashSet<Long>();
        for (var beginning : rarestFirst.get(0).beginnings()) {
            if (found.size() < most) {
                var parameters = new ArrayList<Object>(List.of(beginning, beginning + AFTER_ALL));
                others.stream().flatMap(term -> term.beginnings().stream()).forEach(other -> {
                    parameters.add(other);
                    parameters.add(other + AFTER_ALL);
                });
                found.addAll(jdbc.sql("select customer_id from customer_word found where word >= ? and word < ?"
                                + condition + " order by word, customer_id, contact_id limit " + 2 * most)
                        .params(parameters)
                        .query(Long.class)
                        .list());
            }
        }
        return found;
    }

    /** Counted no further than where it no longer matters. */
    private int frequency(Term term) {
        var beginning = term.beginnings().iterator().next();
        return jdbc.sql("select count(*) from (select 1 from customer_word where word >= ? and word < ? limit "
                        + 2 * MOST + ") few")
                .params(beginning, beginning + AFTER_ALL)
                .query(Integer.class)
                .single();
    }

    private static String among(Term term) {
        var any = term.beginnings().stream()
                .map(beginning -> "other.word >= ? and other.word < ?")
                .collect(Collectors.joining(" or "));
        return " and exists (select 1 from customer_word other where other.customer_id = found.customer_id and (" + any
                + "))";
    }

    private static CustomerRow read(ResultSet row, int number) throws SQLException {
        return new CustomerRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                DebtorType.valueOf(row.getString("debtor_type")),
                RiskClass.valueOf(row.getString("risk_class")),
                row.getString("country"),
                row.getString("city"),
                row.getString("owner_login"),
                stop(row.getString("stop_reason")));
    }

    private static @Nullable StopReason stop(@Nullable String reason) {
        return reason == null ? null : StopReason.valueOf(reason);
    }
}
