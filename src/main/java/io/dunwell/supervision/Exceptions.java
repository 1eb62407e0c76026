package io.dunwell.supervision;

import io.dunwell.engine.FailedWork;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What slipped through, by the way in which it did. */
@Service
@Transactional(readOnly = true)
public class Exceptions {

    private final JdbcClient jdbc;
    private final FailedWork failedWork;
    private final SupervisionSettings settings;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;

    Exceptions(
            JdbcClient jdbc,
            FailedWork failedWork,
            SupervisionSettings settings,
            BusinessCalendar calendar,
            CompanyClock clock) {
        this.jdbc = jdbc;
        this.failedWork = failedWork;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Every kind with its number, the worst first; the first rows of those that have any. */
    public List<ExceptionGroup> groups(LocalDate today, int rowsOfEach) {
        var figures = settings.figures();
        var groups = new ArrayList<ExceptionGroup>();
        for (var kind : ExceptionKind.values()) {
            var group = group(kind, today, figures);
            groups.add(
                    group.count() == 0 || rowsOfEach == 0
                            ? group
                            : group.showing(rows(kind, today, figures, 0, rowsOfEach)));
        }
        return groups;
    }

    /** One page of a kind, the oldest first, counted from 0. */
    public Page<ExceptionRow> page(ExceptionKind kind, LocalDate today, int page, int size) {
        var figures = settings.figures();
        return new PageImpl<>(
                rows(kind, today, figures, page, size),
                PageRequest.of(page, size),
                group(kind, today, figures).count());
    }

    /** One kind without its rows. */
    public ExceptionGroup group(ExceptionKind kind, LocalDate today) {
        return group(kind, today, settings.figures());
    }

    private ExceptionGroup group(ExceptionKind kind, LocalDate today, Figures figures) {
        var setting = kind.setting();
        var figure = setting == null ? 0 : figures.of(setting);
        if (kind == ExceptionKind.FAILED_STEPS) {
            return new ExceptionGroup(
                    kind,
                    failedWork.count(),
                    failedWork.oldest().map(calendar::dateOf).orElse(null),
                    List.of(),
                    figure);
        }
        return jdbc.sql("select count(*) as things, min(since_on) as since_on, min(since_at) as since_at from ("
                        + ExceptionSql.of(kind) + ") found")
                .params(parameters(kind, today, figures))
                .query((row, number) -> new ExceptionGroup(kind, row.getLong("things"), since(row), List.of(), figure))
                .single();
    }

    private List<ExceptionRow> rows(ExceptionKind kind, LocalDate today, Figures figures, int page, int size) {
        if (kind == ExceptionKind.FAILED_STEPS) {
            return failedWork.page(page * size, size).stream()
                    .map(failed -> new ExceptionRow(
                            "Case " + failed.caseId(),
                            failed.activityId(),
                            failed.message(),
                            null,
                            calendar.dateOf(failed.since()),
                            "/operations"))
                    .toList();
        }
        return jdbc.sql("select * from (" + ExceptionSql.of(kind)
                        + ") found order by coalesce(since_on, since_at), ref limit :size offset :from")
                .params(parameters(kind, today, figures))
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, number) -> row(row))
                .list();
    }

    private Map<String, Object> parameters(ExceptionKind kind, LocalDate today, Figures figures) {
        var parameters = new HashMap<String, Object>();
        var setting = kind.setting();
        var figure = setting == null ? 0 : figures.of(setting);
        switch (kind) {
            case UNASSIGNED -> {
                parameters.put("unassignedBefore", moment(Duration.ofHours(figure)));
                parameters.put("today", today);
            }
            case OVERDUE_TASKS -> parameters.put("overdueBefore", today.minusDays(figure));
            case NO_CONTACT -> parameters.put("silentSince", today.minusDays(figure));
            case WITHHELD -> parameters.put("withheldSince", today.minusDays(figure));
            case UNSIGNED_REVIEWS -> parameters.put("today", today);
            case STALE_LEDGER -> parameters.put("staleBefore", moment(Duration.ofDays(figure)));
            case NO_NEXT_ACTION, FAILED_STEPS, UNKNOWN_SENDS -> {}
        }
        return parameters;
    }

    private Object moment(Duration ago) {
        return SqlRow.stored(clock.instant().minus(ago));
    }

    private ExceptionRow row(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var amount = row.getBigDecimal("amount");
        return new ExceptionRow(
                row.getString("name"),
                row.getString("number"),
                row.getString("about"),
                currency == null || amount == null ? null : Money.of(amount, currency),
                since(row),
                address(row.getString("ref"), row.getLong("customer_id"), currency));
    }

    private static String address(String ref, long customer, @Nullable String currency) {
        var kind = ref.contains("-") ? ref.substring(0, ref.indexOf('-')) : ref;
        var id = ref.substring(ref.indexOf('-') + 1);
        return switch (kind) {
            case "case" -> "/cases/" + id;
            case "message" -> "/messages/" + id;
            case "task" -> "/tasks/" + id;
            case "account" -> "/customers/%d?currency=%s".formatted(customer, currency);
            case "review" -> "/reviews/" + id;
            case "import" -> "/imports/" + id;
            case "ledger" -> "/imports";
            default -> "/operations";
        };
    }

    private @Nullable LocalDate since(ResultSet row) throws SQLException {
        var on = SqlRow.date(row, "since_on");
        if (on != null) {
            return on;
        }
        var at = row.getObject("since_at", LocalDateTime.class);
        return at == null ? null : date(at.toInstant(ZoneOffset.UTC));
    }

    private LocalDate date(Instant at) {
        return calendar.dateOf(at);
    }
}
