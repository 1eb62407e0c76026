package io.dunwell.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages of customers for people who type a part of a name or the begin of a number. */
@Component
public class CustomerSearch {

    private static final String MATCHING = " and (lower(name) like ? escape '!' or lower(number) like ? escape '!')";
    private static final String UNCONFIRMED =
            """
             and not exists (select 1 from contact where contact.customer_id = customer.id and contact.active = true
               and contact.verified_on >= ?)
            """;

    private final JdbcClient jdbc;

    CustomerSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<CustomerRow> find(String text, Pageable page) {
        return find(text, "", List.of(), page);
    }

    /** Whose contacts were all last confirmed before {@code since}, or never. */
    @Transactional(readOnly = true)
    public Page<CustomerRow> unconfirmed(String text, LocalDate since, Pageable page) {
        return find(text, UNCONFIRMED, List.of(since), page);
    }

    private Page<CustomerRow> find(String text, String which, List<?> more, Pageable page) {
        var wanted = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        var where = " from customer where 1 = 1" + (wanted.isEmpty() ? "" : MATCHING) + which;
        var parameters =
                new ArrayList<Object>(wanted.isEmpty() ? List.of() : List.of("%" + wanted + "%", wanted + "%"));
        parameters.addAll(more);
        var total = jdbc.sql("select count(*)" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var rows = jdbc.sql("select id, number, name, debtor_type, risk_class, country, city, owner_login, stop_reason"
                        + where + " order by name, id limit " + page.getPageSize() + " offset " + page.getOffset())
                .params(parameters)
                .query(CustomerSearch::read)
                .list();
        return new PageImpl<>(rows, page, total);
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
