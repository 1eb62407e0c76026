package io.dunwell.worklist.web;

import io.dunwell.staff.Written;
import io.dunwell.worklist.Worker;
import io.dunwell.worklist.Worklist.Order;
import io.dunwell.worklist.WorklistFilter;
import io.dunwell.worklist.WorklistFilter.Wanted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a person wants to see, as it stands in the address of the list.
 *
 * @param over at least so much to collect, as this person writes amounts
 * @param days the oldest item is at least so many days late
 * @param quiet no contact for so many days
 * @param broken {@code on} for accounts with a broken promise
 * @param role tasks of this role only
 */
public record ListQuery(
        String view,
        String q,
        String due,
        String form,
        String who,
        String currency,
        String over,
        String days,
        String quiet,
        String broken,
        String role,
        String sort) {

    static final String PATH = "/worklist";
    private static final int LONGEST_DAYS = 4;
    private static final Map<String, String> ROLES =
            Map.of("COLLECTOR", "For collectors", "SUPERVISOR", "For supervisors");

    /** A filter that is set: what it says, and the address without it. */
    public record Chip(String label, String without) {}

    @SuppressWarnings("ConstantValue") // Absent parameters arrive as null.
    public ListQuery {
        view = orEmpty(view);
        q = orEmpty(q).strip();
        due = orEmpty(due);
        form = orEmpty(form);
        who = orEmpty(who);
        currency = orEmpty(currency).strip().toUpperCase(Locale.ROOT);
        over = orEmpty(over).strip();
        days = orEmpty(days).strip();
        quiet = orEmpty(quiet).strip();
        broken = orEmpty(broken);
        role = orEmpty(role);
        sort = orEmpty(sort);
    }

    private static String orEmpty(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    ListView tab() {
        return ListView.of(view);
    }

    public DueView dates() {
        return DueView.of(due);
    }

    Order order() {
        for (var order : Order.values()) {
            if (order.name().equalsIgnoreCase(sort)) {
                return order;
            }
        }
        return Order.PRIORITY;
    }

    Wanted wanted(LocalDate today) {
        return new Wanted(
                q,
                dates().from(today),
                dates().upTo(today),
                orNull(form),
                orNull(who),
                orNull(currency),
                amount().orElse(null),
                number(days).orElse(null),
                number(quiet).orElse(null),
                broken.equals("on"));
    }

    /** What a tab holds for somebody, narrowed. */
    WorklistFilter filter(ListView tab, Worker worker, LocalDate today) {
        var all = tab.filter(worker, wanted(today));
        return role.isEmpty()
                ? all
                : new WorklistFilter(
                        all.roles().contains(role) ? Set.of(role) : Set.of(), all.view(), all.logins(), all.wanted());
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private Optional<BigDecimal> amount() {
        return over.isEmpty() ? Optional.empty() : Written.forReader().read(over);
    }

    private static Optional<Integer> number(String days) {
        return days.matches("\\d{1," + LONGEST_DAYS + "}") ? Optional.of(Integer.valueOf(days)) : Optional.empty();
    }

    /** What cannot be understood, by field; it is left out of the filter. */
    public Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (!over.isEmpty() && amount().isEmpty()) {
            faults.put(
                    "over",
                    "Write an amount like %s.".formatted(Written.forReader().example()));
        }
        if (!days.isEmpty() && number(days).isEmpty()) {
            faults.put("days", "Write a number of days, 0 to 9999.");
        }
        if (!quiet.isEmpty() && number(quiet).isEmpty()) {
            faults.put("quiet", "Write a number of days, 0 to 9999.");
        }
        return faults;
    }

    /** Whether anything narrows the tab. */
    public boolean isNarrow() {
        return !(q + form + who + currency + over + days + quiet + broken + role).isEmpty() || dates() != DueView.ALL;
    }

    /** Filters that are set, apart from the date, whose chips are always there. */
    public List<Chip> chips(Map<String, String> forms) {
        var chips = new ArrayList<Chip>();
        chip(chips, "q", q.isEmpty() ? "" : "“%s”".formatted(q));
        chip(chips, "form", forms.getOrDefault(form, form));
        chip(
                chips,
                "who",
                who.isEmpty()
                        ? ""
                        : who.equals(Wanted.NOBODY) ? "Assigned to nobody" : "Assigned to %s".formatted(who));
        chip(chips, "currency", currency);
        amount().ifPresent(amount -> chip(chips, "over", "At least %s to collect".formatted(over)));
        number(days).ifPresent(number -> chip(chips, "days", "%d days late or more".formatted(number)));
        number(quiet).ifPresent(number -> chip(chips, "quiet", "No contact for %d days".formatted(number)));
        chip(chips, "role", ROLES.getOrDefault(role, role));
        chip(chips, "broken", broken.equals("on") ? "Promise broken" : "");
        return chips;
    }

    private void chip(List<Chip> chips, String field, String label) {
        if (!label.isEmpty()) {
            chips.add(new Chip(label, with(field, "")));
        }
    }

    /** The address with one field set, or without it when empty, on the first page. */
    public String with(String field, String value) {
        var fields = fields();
        fields.put(field, value);
        return address(PATH, fields);
    }

    public String address() {
        return address(PATH, fields());
    }

    /** The same filter as a file. */
    public String export() {
        return address(PATH + "/tasks.csv", fields());
    }

    /** What a saved view keeps. */
    public String query() {
        var address = address();
        return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("view", view);
        fields.put("q", q);
        fields.put("due", dates() == DueView.ALL ? "" : due);
        fields.put("form", form);
        fields.put("who", who);
        fields.put("currency", currency);
        fields.put("over", over);
        fields.put("days", days);
        fields.put("quiet", quiet);
        fields.put("broken", broken);
        fields.put("role", role);
        fields.put("sort", order() == Order.PRIORITY ? "" : sort);
        return fields;
    }

    private static String address(String path, Map<String, String> fields) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(field, "{" + field + "}");
                values.put(field, value);
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
