package io.dunwell.reporting;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payments of all customers by the day on which they were received, with those that went back on their day. */
@Service
@Transactional(readOnly = true)
public class ReceivedPayments {

    private static final String RECEIVED = " from credit k join customer on customer.id = k.customer_id"
            + " where k.kind = 'PAYMENT' and k.received_on >= :from and k.received_on <= :to";

    private final JdbcClient jdbc;

    ReceivedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public Page<ReceivedPayment> page(Period period, Pageable page) {
        var total = jdbc.sql("select count(*)" + RECEIVED)
                .param("from", period.from())
                .param("to", period.to())
                .query(Long.class)
                .single();
        var rows = jdbc.sql("select k.*, customer.name as customer_name, customer.number as customer_number" + RECEIVED
                        + " order by k.received_on desc, k.id desc limit :size offset :first")
                .param("from", period.from())
                .param("to", period.to())
                .param("size", page.getPageSize())
                .param("first", page.getOffset())
                .query(ReceivedPayments::payment)
                .list();
        return new PageImpl<>(rows, page, total);
    }

    private static ReceivedPayment payment(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new ReceivedPayment(
                new AccountId(row.getLong("customer_id"), currency),
                row.getString("customer_name"),
                row.getString("customer_number"),
                Objects.requireNonNull(row.getObject("received_on", LocalDate.class)),
                row.getString("reference"),
                row.getString("method"),
                Money.of(row.getBigDecimal("amount"), currency));
    }
}
