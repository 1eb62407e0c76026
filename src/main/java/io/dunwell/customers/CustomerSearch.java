package io.dunwell.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of customers for people who type a part of a name or the begin of a number. */
@Component
class CustomerSearch {

    private static final String MATCHING =
            " from customer where lower(name) like ? escape '!' or lower(number) like ? escape '!'";

    private final JdbcClient jdbc;

    CustomerSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<CustomerRow> find(String text, Pageable page) {
        var wanted = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        var where = wanted.isEmpty() ? " from customer" : MATCHING;
        var parameters = wanted.isEmpty() ? List.of() : List.of("%" + wanted + "%", wanted + "%");
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
