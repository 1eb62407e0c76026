package io.dunwell.reporting;

import io.dunwell.kernel.Money;
import io.dunwell.reporting.AuditSource.Place;
import io.dunwell.reporting.AuditSource.Told;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every table that knows who did something and when. What people wrote to each other, notes and the words of customers
 * are not among the columns. Allocations are not told: they follow from the bill or the payment beside them.
 */
final class AuditSources {

    private static final Place ACCOUNT = row -> "/customers/" + row.getLong("customer_id")
            + (row.getString("currency") == null ? "" : "?currency=" + row.getString("currency"));
    private static final Place CUSTOMER = row -> "/customers/" + row.getLong("customer_id");

    static final List<AuditSource> ALL = List.of(
            own("PEOPLE", AuditGroup.PEOPLE, row -> "/admin/people", true),
            own("SIGN_IN", AuditGroup.PEOPLE, row -> "/admin/people", true),
            own("COMPANY", AuditGroup.SETTINGS, row -> "/admin/company", true),
            own("CALENDAR", AuditGroup.SETTINGS, row -> "/admin/calendar", true),
            own("NUMBERS", AuditGroup.SETTINGS, row -> "/admin/numbers", true),
            own("AGENCY", AuditGroup.AGENCIES, row -> "/admin/agencies", true),
            own("CUSTOMER", AuditGroup.CUSTOMERS, CUSTOMER, false),
            own("POLICY", AuditGroup.SETTINGS, row -> "/policies", false),
            own("DECISION", AuditGroup.DECISIONS, row -> "/approvals", false),
            new AuditSource(
                    AuditGroup.PEOPLE,
                    "staff_member t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    null,
                    "t.name, t.login",
                    "",
                    row -> Told.of("Added %s (%s)", row.getString("name"), row.getString("login")),
                    row -> "/admin/people",
                    true),
            new AuditSource(
                    AuditGroup.SETTINGS,
                    "authority_limit t",
                    "t.id",
                    "t.changed_at",
                    "t.changed_by",
                    null,
                    """
                    t.scope, t.grade, t.limit_name, t.is_set, t.figure,
                      (select max(p.id) from authority_limit p where p.scope = t.scope and p.grade = t.grade
                        and p.limit_name = t.limit_name and p.id < t.id) as before_id,
                      (select q.figure from authority_limit q where q.id = (select max(p.id) from authority_limit p
                        where p.scope = t.scope and p.grade = t.grade and p.limit_name = t.limit_name
                          and p.id < t.id)) as before_figure,
                      (select q.is_set from authority_limit q where q.id = (select max(p.id) from authority_limit p
                        where p.scope = t.scope and p.grade = t.grade and p.limit_name = t.limit_name
                          and p.id < t.id)) as before_set""",
                    "",
                    AuditSources::limit,
                    row -> "/limits",
                    false),
            new AuditSource(
                    AuditGroup.SETTINGS,
                    "provision_rate t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    null,
                    """
                    t.bucket, t.percent, t.valid_from,
                      (select q.percent from provision_rate q where q.id = (select max(p.id) from provision_rate p
                        where p.bucket = t.bucket and p.id < t.id)) as before_percent""",
                    "",
                    row -> new Told(
                            "Set what is set aside for %s from %s on"
                                    .formatted(plain(row.getString("bucket")), row.getString("valid_from")),
                            percent(row.getBigDecimal("before_percent")),
                            percent(row.getBigDecimal("percent"))),
                    row -> "/provision",
                    false),
            new AuditSource(
                    AuditGroup.SETTINGS,
                    "text_version t",
                    "t.id",
                    "t.published_at",
                    "t.published_by",
                    null,
                    "t.template, t.channel, t.language, t.number, t.again",
                    "",
                    row -> new Told(
                            "Published the text %s for %s in %s"
                                    .formatted(
                                            row.getString("template"),
                                            plain(row.getString("channel")),
                                            row.getString("language")),
                            "version " + (row.getInt("number") - 1),
                            "version " + row.getInt("number")),
                    row -> "/templates/%s/%s/%s"
                            .formatted(row.getString("template"), row.getString("language"), row.getString("channel")),
                    false),
            new AuditSource(
                    AuditGroup.SETTINGS,
                    "suit_intent t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    null,
                    """
                    t.intended, (select q.intended from suit_intent q where q.id =
                      (select max(p.id) from suit_intent p where p.id < t.id)) as before_intended""",
                    "",
                    row -> new Told(
                            "Said whether a suit is intended after a final notice",
                            row.getObject("before_intended") == null ? null : yes(row.getBoolean("before_intended")),
                            yes(row.getBoolean("intended"))),
                    row -> "/templates",
                    false),
            new AuditSource(
                    AuditGroup.SETTINGS,
                    "company t",
                    "t.id",
                    "t.founded_at",
                    "'dunwell'",
                    null,
                    "t.name",
                    "",
                    row -> Told.of("Founded the company %s", row.getString("name")),
                    row -> "/admin/company",
                    true),
            new AuditSource(
                    AuditGroup.DECISIONS,
                    "approval t",
                    "t.id",
                    "t.recorded_at",
                    "t.asked_by",
                    "t.customer_id",
                    "t.what_asked, t.currency",
                    "",
                    row -> Told.of("Asked for a decision: %s", row.getString("what_asked")),
                    row -> "/approvals",
                    false),
            new AuditSource(
                    AuditGroup.CUSTOMERS,
                    "customer t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.id",
                    "t.number",
                    "",
                    row -> Told.of("Added the customer %s", row.getString("number")),
                    CUSTOMER,
                    false),
            new AuditSource(
                    AuditGroup.CUSTOMERS,
                    "contact_change t",
                    "t.id",
                    "t.changed_at",
                    "t.changed_by",
                    "t.customer_id",
                    "t.kind, t.fields, t.contact_id",
                    "",
                    AuditSources::contact,
                    row -> "/customers/" + row.getLong("customer_id") + "/details",
                    false),
            new AuditSource(
                    AuditGroup.CUSTOMERS,
                    "customer_restriction t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.kind, t.reason",
                    "",
                    row -> Told.of(
                            "Stop and credit: %s%s", plain(row.getString("kind")), because(row.getString("reason"))),
                    CUSTOMER,
                    false),
            new AuditSource(
                    AuditGroup.CUSTOMERS,
                    "consent_event t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.channel, t.kind, t.how",
                    "",
                    row -> Told.of(
                            "Consent to %s: %s, by %s",
                            plain(row.getString("channel")), plain(row.getString("kind")), plain(row.getString("how"))),
                    row -> row.getObject("customer_id") == null ? null : "/customers/" + row.getLong("customer_id"),
                    false),
            new AuditSource(
                    AuditGroup.DEALINGS,
                    "conversation t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.currency, t.channel, t.outcome, t.reason_code",
                    "",
                    row -> Told.of(
                            "Wrote down a conversation by %s: %s%s",
                            plain(row.getString("channel")),
                            plain(row.getString("outcome")),
                            because(row.getString("reason_code"))),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.DEALINGS,
                    "account_note t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.currency",
                    "",
                    row -> Told.of("Wrote a note on the account"),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.DEALINGS,
                    "promise t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.currency, t.amount, t.due_on, t.instalment",
                    "",
                    row -> Told.of(
                            "%s of %s by %s",
                            row.getInt("instalment") > 0 ? "Instalment" : "Promise",
                            money(row),
                            row.getString("due_on")),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.DEALINGS,
                    "promise t",
                    "t.id",
                    "t.withdrawn_at",
                    "t.withdrawn_by",
                    "t.customer_id",
                    "t.currency, t.amount, t.due_on",
                    "t.withdrawn_at is not null",
                    row -> Told.of("Took back the promise of %s by %s", money(row), row.getString("due_on")),
                    ACCOUNT,
                    false),
            event("plan_event", "plan_id", "payment_plan", AuditGroup.DEALINGS, ACCOUNT),
            event("offer_event", "offer_id", "customer_offer", AuditGroup.DEALINGS, ACCOUNT),
            new AuditSource(
                    AuditGroup.DEALINGS,
                    "hardship t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.currency, t.review_on",
                    "",
                    row -> Told.of("Hardship, to be looked at again on %s", row.getString("review_on")),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.DEALINGS,
                    "hardship t",
                    "t.id",
                    "t.ended_at",
                    "t.ended_by",
                    "t.customer_id",
                    "t.currency",
                    "t.ended_at is not null and t.ended_by is not null",
                    row -> Told.of("Ended the hardship"),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.DEALINGS,
                    "contact_wish t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.kind",
                    "",
                    row -> Told.of("Wrote down a wish: %s", plain(row.getString("kind"))),
                    CUSTOMER,
                    false),
            new AuditSource(
                    AuditGroup.DEALINGS,
                    "contact_wish t",
                    "t.id",
                    "t.lifted_at",
                    "t.lifted_by",
                    "t.customer_id",
                    "t.kind",
                    "t.lifted_at is not null and t.lifted_by is not null",
                    row -> Told.of("Lifted a wish: %s", plain(row.getString("kind"))),
                    CUSTOMER,
                    false),
            new AuditSource(
                    AuditGroup.DISPUTES,
                    "dispute t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.currency, t.amount, t.reason",
                    "",
                    row -> Told.of("Dispute of %s%s", money(row), because(row.getString("reason"))),
                    row -> "/disputes/" + row.getLong("row_id"),
                    false),
            new AuditSource(
                    AuditGroup.DISPUTES,
                    "dispute t",
                    "t.id",
                    "t.resolved_at",
                    "t.resolved_by",
                    "t.customer_id",
                    "t.currency, t.credited, t.state",
                    "t.resolved_at is not null and t.resolved_by is not null",
                    row -> Told.of(
                            "Dispute %s, credited %s",
                            plain(row.getString("state")),
                            written(row.getBigDecimal("credited"), row.getString("currency"))),
                    row -> "/disputes/" + row.getLong("row_id"),
                    false),
            new AuditSource(
                    AuditGroup.DISPUTES,
                    "dispute_change t join dispute d on d.id = t.dispute_id",
                    "t.id",
                    "t.changed_at",
                    "t.changed_by",
                    "d.customer_id",
                    "t.kind, t.was, t.became, t.dispute_id",
                    "",
                    row -> new Told(
                            "Changed the dispute: " + plain(row.getString("kind")),
                            row.getString("was"),
                            row.getString("became")),
                    row -> "/disputes/" + row.getLong("dispute_id"),
                    false),
            evidence("t.added_at", "t.added_by", "", "Added the file “%s”"),
            evidence(
                    "t.removed_at",
                    "t.removed_by",
                    "t.removed_at is not null and t.removed_by is not null",
                    "Took away the file “%s”"),
            event(
                    "complaint_event",
                    "complaint_id",
                    "complaint",
                    AuditGroup.DISPUTES,
                    row -> "/complaints/" + row.getLong("subject_id")),
            new AuditSource(
                    AuditGroup.MONEY,
                    "charge t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.currency, t.amount, t.kind, t.reference",
                    "",
                    row -> Told.of(
                            "Posted %s %s: %s", plain(row.getString("kind")), row.getString("reference"), money(row)),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.MONEY,
                    "credit t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.currency, t.amount, t.kind, t.reference, t.reverses",
                    "",
                    row -> Told.of(
                            "%s %s %s: %s",
                            row.getObject("reverses") == null ? "Posted" : "Reversed",
                            plain(row.getString("kind")),
                            row.getString("reference"),
                            money(row)),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.MONEY,
                    "transfer t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.currency, t.amount, t.kind, t.reference",
                    "",
                    row -> Told.of(
                            "Moved %s (%s) %s", money(row), plain(row.getString("kind")), row.getString("reference")),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.MONEY,
                    "announced_fee t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.currency, t.amount, t.applies_on",
                    "",
                    row -> Told.of("Announced a late fee of %s from %s on", money(row), row.getString("applies_on")),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.CASES,
                    "case_event t join collection_case c on c.id = t.case_id",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "c.currency, t.sentence",
                    "",
                    row -> new Told(row.getString("sentence"), null, null),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.MESSAGES,
                    "outbound_message t",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.template, t.channel, t.state",
                    "",
                    row -> Told.of(
                            "Message %s by %s: %s",
                            row.getString("template"), plain(row.getString("channel")), plain(row.getString("state"))),
                    row -> "/messages/" + row.getLong("row_id"),
                    false),
            new AuditSource(
                    AuditGroup.AGENCIES,
                    "placement t join agency a on a.id = t.agency_id",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "t.customer_id",
                    "t.currency, t.amount, a.name, t.approved_by",
                    "",
                    row -> Told.of(
                            "Placed %s with %s, approved by %s",
                            money(row), row.getString("name"), row.getString("approved_by")),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.AGENCIES,
                    "placement_delivery t join placement p on p.id = t.placement_id",
                    "t.id",
                    "t.delivered_at",
                    "t.delivered_by",
                    "p.customer_id",
                    "p.currency",
                    "",
                    row -> Told.of("Took the package for the agency out of the house"),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.AGENCIES,
                    "agency_payment t join placement p on p.id = t.placement_id",
                    "t.id",
                    "t.recorded_at",
                    "t.recorded_by",
                    "p.customer_id",
                    "t.currency, t.amount, t.statement",
                    "",
                    row -> Told.of("The agency collected %s, statement %s", money(row), row.getString("statement")),
                    ACCOUNT,
                    false),
            new AuditSource(
                    AuditGroup.RUNS,
                    "import_run t",
                    "t.id",
                    "t.started_at",
                    "t.recorded_by",
                    null,
                    "t.file_name, t.state, t.accepted, t.rejected",
                    "",
                    row -> Told.of(
                            "Imported the file “%s”: %s, %d lines taken, %d rejected",
                            row.getString("file_name"),
                            plain(row.getString("state")),
                            row.getLong("accepted"),
                            row.getLong("rejected")),
                    row -> "/imports/" + row.getLong("row_id"),
                    false),
            new AuditSource(
                    AuditGroup.RUNS,
                    "rejected_line t join import_run r on r.id = t.run_id",
                    "t.id",
                    "t.mended_at",
                    "t.mended_by",
                    null,
                    "t.run_id, t.line_no, t.line_text, r.file_name",
                    "t.mended_at is not null",
                    row -> Told.of(
                            "Mended line %d of the file “%s”: %s",
                            row.getLong("line_no"), row.getString("file_name"), row.getString("line_text")),
                    row -> "/imports/" + row.getLong("run_id"),
                    false),
            new AuditSource(
                    AuditGroup.RUNS,
                    "night_run t",
                    "t.id",
                    "t.started_at",
                    "t.started_by",
                    null,
                    "t.business_date, t.state",
                    "",
                    row -> Told.of("Night of %s: %s", row.getString("business_date"), plain(row.getString("state"))),
                    row -> "/nights/" + row.getLong("row_id"),
                    false));

    private AuditSources() {}

    private static AuditSource own(String kind, AuditGroup group, Place place, boolean forAdmins) {
        return new AuditSource(
                group,
                "audit_entry t",
                "t.id",
                "t.recorded_at",
                "t.recorded_by",
                "t.customer_id",
                "t.sentence, t.was, t.became",
                "t.kind = '%s'".formatted(kind),
                row -> new Told(row.getString("sentence"), row.getString("was"), row.getString("became")),
                place,
                forAdmins);
    }

    private static AuditSource event(String events, String reference, String subjects, AuditGroup group, Place place) {
        return new AuditSource(
                group,
                "%s t join %s s on s.id = t.%s".formatted(events, subjects, reference),
                "t.id",
                "t.recorded_at",
                "t.recorded_by",
                "s.customer_id",
                "s.currency, s.id as subject_id, t.sentence",
                "",
                row -> new Told(row.getString("sentence"), null, null),
                place,
                false);
    }

    private static AuditSource evidence(String at, String by, String where, String sentence) {
        return new AuditSource(
                AuditGroup.DISPUTES,
                "dispute_evidence t join dispute d on d.id = t.dispute_id",
                "t.id",
                at,
                by,
                "d.customer_id",
                "t.file_name, t.dispute_id",
                where,
                row -> Told.of(sentence, row.getString("file_name")),
                row -> "/disputes/" + row.getLong("dispute_id"),
                false);
    }

    private static Told limit(ResultSet row) throws SQLException {
        return new Told(
                "Changed the limit “%s” of %s (%s)"
                        .formatted(
                                plain(row.getString("limit_name")),
                                plain(row.getString("grade")),
                                row.getString("scope").isEmpty() ? "everywhere" : row.getString("scope")),
                row.getObject("before_id") == null
                        ? "as shipped"
                        : limit(row.getBoolean("before_set"), row.getBigDecimal("before_figure")),
                limit(row.getBoolean("is_set"), row.getBigDecimal("figure")));
    }

    private static String limit(boolean isSet, @Nullable BigDecimal figure) {
        return !isSet ? "left to the wider limits" : figure == null ? "no limit" : plain(figure);
    }

    private static Told contact(ResultSet row) throws SQLException {
        var what = row.getObject("contact_id") == null ? "the customer" : "a contact";
        var fields = row.getString("fields");
        return Told.of(
                "%s %s%s",
                switch (row.getString("kind")) {
                    case "ADDED" -> "Added";
                    case "RETIRED" -> "Retired";
                    default -> "Changed";
                },
                what,
                fields.isEmpty() ? "" : ": " + fields.replace(",", ", "));
    }

    private static String money(ResultSet row) throws SQLException {
        return written(row.getBigDecimal("amount"), row.getString("currency"));
    }

    private static String written(BigDecimal amount, String currency) {
        return Money.of(amount, currency).toString();
    }

    private static @Nullable String percent(@Nullable BigDecimal figure) {
        return figure == null ? null : plain(figure) + " %";
    }

    private static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    private static String yes(boolean intended) {
        return intended ? "yes" : "no";
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : " (%s)".formatted(plain(reason));
    }

    /** Codes as words. */
    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
