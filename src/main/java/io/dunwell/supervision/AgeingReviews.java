package io.dunwell.supervision;

import io.dunwell.cases.SoonForAgency;
import io.dunwell.cases.SoonForAgency.Soon;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.SqlRow;
import io.dunwell.reporting.DayOfAgeing;
import io.dunwell.reporting.Snapshots;
import io.dunwell.staff.CurrentUser;
import io.dunwell.supervision.AgeingReview.Ageing;
import io.dunwell.supervision.AgeingReview.Part;
import io.dunwell.supervision.AgeingReview.SignOff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The look at the ageing that a supervisor owes each week: opened by the night, signed off by a person, once. */
@Service
public class AgeingReviews {

    /** Also how the ledger calls them, from young to old. */
    private static final List<String> BUCKETS = List.of("CURRENT", "DAYS_1_30", "DAYS_31_60", "DAYS_61_90", "OVER_90");

    private static final Logger LOG = LoggerFactory.getLogger(AgeingReviews.class);
    private static final int LARGEST = 10;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_COMMENT = 1000;
    private static final int OLD = 60;
    private static final int VERY_OLD = 90;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Snapshots snapshots;
    private final SoonForAgency soon;
    private final SupervisionSettings settings;
    private final BusinessCalendar calendar;
    private final CurrentUser user;
    private final CompanyClock clock;

    AgeingReviews(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Snapshots snapshots,
            SoonForAgency soon,
            SupervisionSettings settings,
            BusinessCalendar calendar,
            CurrentUser user,
            CompanyClock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.snapshots = snapshots;
        this.soon = soon;
        this.settings = settings;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Opens the review of the week, on its first business day or, when that night was missed, on the next. Needs the
     * ageing that the night keeps of {@code date}; does nothing when the week has its review.
     *
     * @return whether it opened one
     */
    @Transactional
    public boolean open(LocalDate date) {
        var week = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!calendar.isBusinessDay(date) || !isKept(date) || find(week).isPresent()) {
            return false;
        }
        var before = date.minusWeeks(1);
        var figures = settings.figures();
        jdbc.sql(
                        "insert into ageing_review (week_begins, as_of, compared_with, due_on, opened_at) values (?, ?, ?, ?, ?)")
                .params(
                        week,
                        date,
                        before,
                        calendar.plusBusinessDays(date, figures.of(Setting.REVIEW_DAYS)),
                        SqlRow.stored(clock.instant()))
                .update();
        keepAmounts(week, date, before);
        keepLines(week, date, before, figures.of(Setting.AGENCY_DAYS));
        LOG.info("ageing review opened week={}", week);
        return true;
    }

    private boolean isKept(LocalDate date) {
        return jdbc.sql("select count(*) from kept_ageing_day where kept_on = ?")
                        .param(date)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void keepAmounts(LocalDate week, LocalDate day, LocalDate before) {
        jdbc.sql(ReviewSql.KEEP_AMOUNTS).param("week", week).param("day", day).update();
        for (var one : snapshots.of(before)) {
            for (var at = 0; at < BUCKETS.size(); at++) {
                keepBefore(week, one, at);
            }
        }
    }

    private void keepBefore(LocalDate week, DayOfAgeing day, int at) {
        var amount = day.buckets().get(at).amount();
        var updated = jdbc.sql(
                        "update ageing_review_amount set amount_before = ? where week_begins = ? and currency = ? and bucket = ?")
                .params(amount, week, day.currency(), BUCKETS.get(at))
                .update();
        if (updated == 0) {
            jdbc.sql(
                            "insert into ageing_review_amount (week_begins, currency, bucket, amount, amount_before) values (?, ?, ?, 0, ?)")
                    .params(week, day.currency(), BUCKETS.get(at), amount)
                    .update();
        }
    }

    private void keepLines(LocalDate week, LocalDate day, LocalDate before, int agencyDays) {
        jdbc.sql(ReviewSql.KEEP_LINES)
                .param("week", week)
                .param("largest", LARGEST)
                .param("day60", day.minusDays(OLD))
                .param("before60", before.minusDays(OLD))
                .param("day90", day.minusDays(VERY_OLD))
                .param("before90", before.minusDays(VERY_OLD))
                .update();
        keepSoon(week, soon.within(agencyDays, day));
        var olds = jdbc.sql(ReviewSql.BEFORE)
                .param("week", week)
                .param("before", before)
                .param("before60", before.minusDays(OLD))
                .param("before90", before.minusDays(VERY_OLD))
                .query((row, number) -> before(row, week))
                .list();
        batches.batchUpdate(ReviewSql.WRITE_BEFORE, olds);
        jdbc.sql(ReviewSql.MOVED).param("week", week).update();
        jdbc.sql(ReviewSql.DROP_OTHERS).param("week", week).update();
    }

    /** Those that stand there already only get the day. */
    private void keepSoon(LocalDate week, List<Soon> accounts) {
        var rows = accounts.stream()
                .map(one -> new Object[] {
                    one.reachesOn(),
                    week,
                    one.row().account().customerId(),
                    one.row().account().currency()
                })
                .toList();
        var marked = batches.batchUpdate(ReviewSql.MARK_AGENCY, rows);
        batches.batchUpdate(
                ReviewSql.KEEP_AGENCY,
                IntStream.range(0, rows.size())
                        .filter(at -> marked[at] == 0)
                        .mapToObj(rows::get)
                        .toList());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<AgeingReview> page(int page, int size) {
        var all =
                jdbc.sql("select count(*) from ageing_review").query(Long.class).single();
        return new PageImpl<>(
                jdbc.sql(ReviewSql.REVIEWS + " order by r.week_begins desc limit :size offset :from")
                        .param("size", size)
                        .param("from", (long) page * size)
                        .query((row, number) -> review(row))
                        .list(),
                PageRequest.of(page, size),
                all);
    }

    /** @throws NotFound when that week has none */
    @Transactional(readOnly = true)
    public AgeingReview get(LocalDate week) {
        return find(week).orElseThrow(() -> NotFound.of("review of the week", week));
    }

    private Optional<AgeingReview> find(LocalDate week) {
        return jdbc.sql(ReviewSql.REVIEWS + " where r.week_begins = :week")
                .param("week", week)
                .query((row, number) -> review(row))
                .optional();
    }

    /** How many wait for somebody to sign them off. */
    @Transactional(readOnly = true)
    public long unsigned() {
        return jdbc.sql(
                        """
                        select count(*) from ageing_review r
                         where not exists (select 1 from ageing_review_sign_off s where s.week_begins = r.week_begins)
                        """)
                .query(Long.class)
                .single();
    }

    /** By currency, in alphabetical order; every bucket is there. */
    @Transactional(readOnly = true)
    public List<Ageing> ageing(LocalDate week) {
        var byCurrency = new TreeMap<String, TreeMap<Integer, Part>>();
        jdbc.sql("select currency, bucket, amount, amount_before from ageing_review_amount where week_begins = :week")
                .param("week", week)
                .query((row, number) ->
                        new Part(row.getString("bucket"), SqlRow.money(row), SqlRow.money(row, "amount_before")))
                .list()
                .forEach(part -> byCurrency
                        .computeIfAbsent(part.now().currency(), AgeingReviews::empty)
                        .put(BUCKETS.indexOf(part.bucket()), part));
        return byCurrency.entrySet().stream()
                .map(entry ->
                        new Ageing(entry.getKey(), List.copyOf(entry.getValue().values())))
                .toList();
    }

    private static TreeMap<Integer, Part> empty(String currency) {
        var parts = new TreeMap<Integer, Part>();
        for (var at = 0; at < BUCKETS.size(); at++) {
            parts.put(at, new Part(BUCKETS.get(at), Money.zero(currency), Money.zero(currency)));
        }
        return parts;
    }

    /** Those that got worse first, then by what they have overdue. */
    @Transactional(readOnly = true)
    public Page<ReviewLine> lines(AgeingReview review, int page, int size) {
        return new PageImpl<>(
                jdbc.sql(ReviewSql.LINES)
                        .param("week", review.week())
                        .param("size", size)
                        .param("from", (long) page * size)
                        .query((row, number) -> line(row))
                        .list(),
                PageRequest.of(page, size),
                review.lines());
    }

    /**
     * Writes beside a line; an empty note takes it away.
     *
     * @throws ReviewRefused when the review is signed off, or the note is too long
     */
    @Transactional
    @PreAuthorize("hasRole('SUPERVISOR')")
    public void note(LocalDate week, AccountId account, String text) {
        refuseSigned(get(week));
        check(text, LONGEST_NOTE, "The note");
        jdbc.sql("delete from ageing_review_note where week_begins = ? and customer_id = ? and currency = ?")
                .params(week, account.customerId(), account.currency())
                .update();
        if (!text.isBlank()) {
            jdbc.sql(
                            """
                            insert into ageing_review_note (week_begins, customer_id, currency, note, noted_by, noted_at)
                            select week_begins, customer_id, currency, ?, ?, ? from ageing_review_line
                             where week_begins = ? and customer_id = ? and currency = ?
                            """)
                    .params(
                            text.strip(),
                            user.login(),
                            SqlRow.stored(clock.instant()),
                            week,
                            account.customerId(),
                            account.currency())
                    .update();
        }
    }

    /**
     * Stands for having looked, once and for good.
     *
     * @throws ReviewRefused when somebody did already, or nothing is said
     */
    @Transactional
    @PreAuthorize("hasRole('SUPERVISOR')")
    public void signOff(LocalDate week, String comment) {
        refuseSigned(get(week));
        if (comment.isBlank()) {
            throw new ReviewRefused("Say in a sentence what follows from the review.");
        }
        check(comment, LONGEST_COMMENT, "The comment");
        try {
            jdbc.sql(
                            "insert into ageing_review_sign_off (week_begins, comment, signed_by, signed_at) values (?, ?, ?, ?)")
                    .params(week, comment.strip(), user.login(), SqlRow.stored(clock.instant()))
                    .update();
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new ReviewRefused("Somebody else has signed this review off in this moment.");
        }
        LOG.info("ageing review signed off week={}", week);
    }

    private static void refuseSigned(AgeingReview review) {
        var signed = review.signOff();
        if (signed != null) {
            throw new ReviewRefused("%s has signed this review off: it stays as it is.".formatted(signed.by()));
        }
    }

    private static void check(String text, int longest, String what) {
        if (text.strip().length() > longest) {
            throw new ReviewRefused("%s has at most %d characters: shorten it.".formatted(what, longest));
        }
    }

    private static AgeingReview review(ResultSet row) throws SQLException {
        var by = row.getString("signed_by");
        return new AgeingReview(
                row.getObject("week_begins", LocalDate.class),
                row.getObject("as_of", LocalDate.class),
                row.getObject("compared_with", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getLong("review_lines"),
                by == null ? null : new SignOff(by, SqlRow.moment(row, "signed_at"), row.getString("comment")));
    }

    private static ReviewLine line(ResultSet row) throws SQLException {
        var note = row.getString("note");
        return new ReviewLine(
                new AccountId(row.getLong("customer_id"), row.getString("currency")),
                row.getString("name"),
                row.getString("number"),
                SqlRow.money(row, "overdue"),
                SqlRow.money(row, "overdue_before"),
                SqlRow.money(row, "over60"),
                SqlRow.money(row, "over90"),
                row.getInt("moved_past"),
                row.getBoolean("is_largest"),
                SqlRow.date(row, "agency_on"),
                note == null ? null : new ReviewLine.Note(note, row.getString("noted_by")));
    }

    /** What an account had overdue a week before, in the order in which it is written. */
    private static Object[] before(ResultSet row, LocalDate week) throws SQLException {
        return new Object[] {
            row.getBigDecimal("overdue"),
            row.getBigDecimal("over60"),
            row.getBigDecimal("over90"),
            week,
            row.getLong("customer_id"),
            row.getString("currency")
        };
    }
}
