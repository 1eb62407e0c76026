package io.dunwell.customers;

import io.dunwell.customers.SearchedText.Term;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The closest few of what {@link CustomerSearch} finds, with what it was found by. */
@Component
@Transactional(readOnly = true)
public class Suggestions {

    /** Of so many the closest are chosen. */
    private static final int WEIGHED = 100;

    private static final int BILLS = 3;

    private final CustomerSearch search;
    private final JdbcClient jdbc;

    Suggestions(CustomerSearch search, JdbcClient jdbc) {
        this.search = search;
        this.jdbc = jdbc;
    }

    /** @param bills with the names of those who owe them */
    public record Found(List<Hit> customers, List<BillHit> bills) {

        public boolean isEmpty() {
            return customers.isEmpty() && bills.isEmpty();
        }
    }

    /** @param by who or what of the customer has the words that were typed, null where name and number have them */
    public record Hit(CustomerRow customer, @Nullable String by, Closeness closeness) {}

    public record BillHit(Bills.Bill bill, String customer) {}

    /** How well a customer matches, the best first. */
    public enum Closeness {
        EXACT,
        NAME_BEGINS,
        NAME,
        PERSON
    }

    /** At most {@code most}, customers before bills. */
    public Found of(String text, int most) {
        var bills = search.billsBeginning(text, BILLS);
        var hits = hits(text).stream().limit(most - bills.size()).toList();
        return new Found(hits, named(bills));
    }

    /** The bills alone. */
    public List<BillHit> bills(String text, int most) {
        return named(search.billsBeginning(text, most));
    }

    /** Who or what of those customers has the words that were typed; those whose name or number has them are absent. */
    public Map<Long, String> foundBy(String text, List<CustomerRow> rows) {
        var ids = text.isBlank()
                ? List.<Long>of()
                : rows.stream().map(CustomerRow::id).toList();
        var people = people(ids);
        return rows.stream()
                .filter(row -> people.containsKey(row.id()))
                .map(row -> weighed(row, people.getOrDefault(row.id(), List.of()), text.strip()))
                .filter(hit -> hit.by() != null)
                .collect(Collectors.toMap(hit -> hit.customer().id(), hit -> Objects.requireNonNull(hit.by())));
    }

    /**
     * Whose number, name, address, telephone or bill is exactly what was typed, when there is only one such customer.
     */
    public Optional<Exact> exactly(String text) {
        var typed = text.strip();
        var hits = hits(typed).stream()
                .filter(hit -> hit.closeness() == Closeness.EXACT)
                .map(hit -> new Exact(hit.customer().id(), null));
        var bills = search.billsBeginning(typed, BILLS).stream()
                .filter(bill -> bill.number().equalsIgnoreCase(typed))
                .map(bill -> new Exact(bill.customerId(), bill.amount().currency()));
        var exact = Stream.concat(hits, bills).collect(Collectors.toCollection(LinkedHashSet::new));
        return exact.stream().map(Exact::customerId).distinct().count() == 1
                ? exact.stream().findFirst()
                : Optional.empty();
    }

    /** @param currency of the bill, null when found otherwise */
    public record Exact(long customerId, @Nullable String currency) {}

    private record Person(long customerId, String name, @Nullable String email, @Nullable String phone) {}

    private List<Hit> hits(String text) {
        var ids = new LinkedHashSet<>(numbered(text.strip()));
        ids.addAll(search.byWords(text, WEIGHED));
        var people = people(ids);
        return search.rows(ids).stream()
                .map(row -> weighed(row, people.getOrDefault(row.id(), List.of()), text.strip()))
                .sorted(Comparator.comparing(Hit::closeness)
                        .thenComparing(hit -> hit.customer().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(hit -> hit.customer().id()))
                .toList();
    }

    /** So that the customer with exactly this number is among those weighed, however many others it finds. */
    private List<Long> numbered(String number) {
        return jdbc.sql("select id from customer where number = ? order by id limit " + WEIGHED)
                .param(number)
                .query(Long.class)
                .list();
    }

    private Map<Long, List<Person>> people(Collection<Long> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        var listed = customers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return jdbc
                .sql(
                        """
                select customer_id, name, email, phone from contact
                where customer_id in (%s) and active = true order by id
                """
                                .formatted(listed))
                .query((row, number) -> new Person(
                        row.getLong("customer_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Person::customerId));
    }

    private static Hit weighed(CustomerRow row, List<Person> people, String typed) {
        var ways = SearchedText.of(typed).ways();
        var own = SearchWords.ofCustomer(row.number(), row.name());
        if (ways.stream().anyMatch(terms -> terms.stream().allMatch(term -> term.matches(own)))) {
            return new Hit(row, null, closeness(row, typed));
        }
        for (var terms : ways) {
            var missing = terms.stream().filter(term -> !term.matches(own)).toList();
            for (var person : people) {
                var words = SearchWords.ofPerson(person.name(), person.email(), person.phone());
                if (missing.stream().allMatch(term -> term.matches(words))) {
                    return new Hit(row, by(person, missing), closeness(person, typed));
                }
            }
        }
        return new Hit(row, null, Closeness.PERSON);
    }

    private static Closeness closeness(CustomerRow row, String typed) {
        var name = one(row.name());
        var text = one(typed);
        if (row.number().equalsIgnoreCase(typed) || name.equals(text)) {
            return Closeness.EXACT;
        }
        return name.startsWith(text) ? Closeness.NAME_BEGINS : Closeness.NAME;
    }

    private static Closeness closeness(Person person, String typed) {
        var digits = typed.replaceAll("\\D", "");
        var exact = typed.equalsIgnoreCase(person.email())
                || person.phone() != null
                        && Set.of(person.phone().replaceAll("\\D", ""), PhoneNumbers.national(person.phone()))
                                .contains(FoldedWords.withoutZeros(digits.replaceFirst("^00", "")));
        return exact ? Closeness.EXACT : Closeness.PERSON;
    }

    private static String one(String text) {
        return String.join(
                " ", FoldedWords.split(FoldedWords.spellings(text).iterator().next()));
    }

    private List<BillHit> named(List<Bills.Bill> bills) {
        var owing = bills.stream().map(Bills.Bill::customerId).collect(Collectors.toSet());
        var names = search.rows(owing).stream().collect(Collectors.toMap(CustomerRow::id, CustomerRow::name));
        return bills.stream()
                .map(bill -> new BillHit(bill, names.getOrDefault(bill.customerId(), "")))
                .toList();
    }

    private static String by(Person person, List<Term> terms) {
        var name = FoldedWords.of(person.name());
        if (terms.stream().allMatch(term -> term.matches(name))) {
            return person.name();
        }
        var phone = person.phone();
        var called = phone != null
                && SearchWords.ofPerson("", null, phone).stream()
                        .anyMatch(word -> terms.stream().allMatch(term -> term.matches(Set.of(word))));
        var detail = phone != null && called ? PhoneNumbers.spaced(phone) : person.email();
        return detail == null ? person.name() : "%s, %s".formatted(person.name(), detail);
    }
}
