package io.dunwell.messaging.outbox;

import io.dunwell.customers.Customer;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.MessageView;
import io.dunwell.messaging.TemplateCatalog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row as read, before the customer's name is known. */
record MessageRecord(
        long id,
        AccountId account,
        String template,
        Channel channel,
        MessageState state,
        LocalDate businessDate,
        LocalDate payBy,
        Instant dueAt,
        @Nullable Instant finishedAt,
        @Nullable String subject,
        @Nullable Money amount,
        @Nullable String reason,
        String stepKey,
        @Nullable Long caseId,
        @Nullable String toAddress,
        @Nullable String language,
        @Nullable Integer textVersion,
        @Nullable String body,
        @Nullable String providerId,
        Instant expiresAt,
        String recordedBy,
        Instant recordedAt) {

    /** Without the body, which lists never show. */
    static MessageRecord ofRow(ResultSet row, int number) throws SQLException {
        return of(row, null);
    }

    static MessageRecord ofWholeRow(ResultSet row, int number) throws SQLException {
        return of(row, row.getString("body"));
    }

    private static MessageRecord of(ResultSet row, @Nullable String body) throws SQLException {
        var currency = row.getString("currency");
        var amount = row.getBigDecimal("amount");
        long caseId = row.getLong("case_id");
        return new MessageRecord(
                row.getLong("id"),
                new AccountId(row.getLong("customer_id"), currency),
                row.getString("template"),
                Channel.valueOf(row.getString("channel")),
                MessageState.valueOf(row.getString("state")),
                row.getObject("business_date", LocalDate.class),
                row.getObject("pay_by", LocalDate.class),
                SqlRow.moment(row, "due_at"),
                optionalMoment(row, "finished_at"),
                row.getString("subject"),
                amount == null ? null : Money.of(amount, currency),
                row.getString("reason"),
                row.getString("step_key"),
                caseId == 0 ? null : caseId,
                row.getString("to_address"),
                row.getString("language"),
                row.getObject("text_version", Integer.class),
                body,
                row.getString("provider_id"),
                SqlRow.moment(row, "expires_at"),
                row.getString("recorded_by"),
                SqlRow.moment(row, "recorded_at"));
    }

    static MessageView.Attempt attempt(ResultSet row, int number) throws SQLException {
        var error = Stream.of(row.getString("error_text"), row.getString("error_code"))
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" "));
        return new MessageView.Attempt(
                row.getInt("attempt"),
                row.getString("channel"),
                row.getString("state"),
                SqlRow.moment(row, "claimed_at"),
                optionalMoment(row, "finished_at"),
                row.getString("provider_id"),
                error.isEmpty() ? null : error);
    }

    MessageRow named(@Nullable Customer customer) {
        return new MessageRow(
                id,
                account,
                customer == null ? "" : customer.name(),
                customer == null ? "" : customer.number(),
                template,
                TemplateCatalog.has(template) ? TemplateCatalog.get(template).label() : template,
                channel,
                state,
                businessDate,
                payBy,
                dueAt,
                finishedAt,
                subject,
                amount,
                reason);
    }

    MessageView view(MessageRow row, List<MessageView.Attempt> attempts) {
        return new MessageView(
                row,
                stepKey,
                caseId,
                toAddress,
                language,
                textVersion,
                body,
                providerId,
                expiresAt,
                recordedBy,
                recordedAt,
                attempts);
    }

    private static @Nullable Instant optionalMoment(ResultSet row, String column) throws SQLException {
        var stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }
}
