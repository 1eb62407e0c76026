package io.dunwell.cases.plans;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.dunwell.customers.Customer;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.OpenItem;
import io.dunwell.promises.Instalment;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.staff.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Writes a plan down in the customer's language, English where we do not have it. */
public final class AgreementText {

    private static final Map<String, Template> TEXTS = Map.of("en", read("en"), "de", read("de"));
    private static final int ITEMS = 40;

    private final Company company;
    private final Customer customer;
    private final String language;
    private final Written written;

    public AgreementText(Company company, Customer customer) {
        this.company = company;
        this.customer = customer;
        this.language = TEXTS.containsKey(customer.language()) ? customer.language() : "en";
        this.written = Written.as(new Locale(language, customer.country()));
    }

    /**
     * @param owed on the day of the offer
     * @param replaces the day of the plan whose place it takes
     */
    public Agreement of(
            PaymentPlan plan, List<Instalment> parts, AccountFigures owed, int cureDays, @Nullable LocalDate replaces) {
        var fields = new HashMap<String, Object>();
        putParties(fields);
        putOwed(fields, plan, owed);
        fields.put("amount", written.money(plan.amount()));
        fields.put("parts", parts(plan, parts));
        fields.put("waives", plan.waivesFees());
        fields.put("cureDays", cureDays);
        fields.put("replaces", replaces == null ? "" : written.date(replaces));
        var how = plan.acceptance();
        fields.put("accepted", how != null);
        if (how != null) {
            fields.put("acceptedName", how.name());
            fields.put("acceptedOn", written.date(how.on()));
            fields.put(
                    "acceptedHow",
                    isGerman() ? german(how.how().name()) : how.how().label());
        }
        return Agreement.of(
                language, Objects.requireNonNull(TEXTS.get(language)).execute(fields));
    }

    private void putParties(Map<String, Object> fields) {
        fields.put("company", company.name());
        var address = company.postalAddress();
        fields.put(
                "companyAddress",
                address == null
                        ? List.of()
                        : address.lines().filter(line -> !line.isBlank()).toList());
        fields.put("customer", customer.name());
        fields.put("customerNumber", customer.number());
        var at = customer.address();
        var town = Stream.of(at.postalCode(), at.city())
                .filter(Objects::nonNull)
                .reduce((code, city) -> code + " " + city)
                .orElse("");
        fields.put(
                "customerAddress",
                Stream.of(Objects.requireNonNullElse(at.street(), ""), town)
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    private void putOwed(Map<String, Object> fields, PaymentPlan plan, AccountFigures owed) {
        var items = owed.openItems();
        fields.put("items", items.stream().limit(ITEMS).map(this::item).toList());
        if (items.size() > ITEMS) {
            var rest = items.subList(ITEMS, items.size());
            fields.put("more", rest.size());
            fields.put(
                    "moreOpen",
                    written.money(rest.stream()
                            .map(OpenItem::open)
                            .reduce(Money::plus)
                            .orElseThrow()));
        }
        fields.put("credit", owed.unapplied().isPositive() ? written.money(owed.unapplied()) : "");
        fields.put("owed", written.money(owed.balance()));
        fields.put("on", written.date(plan.offeredOn()));
        fields.put("partly", plan.amount().compareTo(owed.balance()) < 0);
    }

    private Map<String, Object> item(OpenItem item) {
        return Map.of(
                "reference",
                        item.reference() + (item.parts() > 1 ? " (%d/%d)".formatted(item.part(), item.parts()) : ""),
                "dueOn", written.date(item.dueOn()),
                "open", written.money(item.open()));
    }

    private List<Map<String, Object>> parts(PaymentPlan plan, List<Instalment> parts) {
        var result = new ArrayList<Map<String, Object>>();
        int number = 0;
        for (var part : parts) {
            var down = plan.downPayment() && result.isEmpty();
            number += down ? 0 : 1;
            result.add(Map.of(
                    "name",
                            down
                                    ? (isGerman() ? "Anzahlung" : "Down payment")
                                    : (isGerman() ? number + ". Rate" : "Instalment " + number),
                    "dueOn", written.date(part.dueOn()),
                    "amount", written.money(part.amount())));
        }
        return result;
    }

    private boolean isGerman() {
        return language.equals("de");
    }

    private static String german(String how) {
        return switch (how) {
            case "LINK" -> "über den zugesandten Link";
            case "PHONE" -> "am Telefon";
            case "PAPER" -> "auf unterschriebenem Papier";
            default -> "per E-Mail";
        };
    }

    private static Template read(String language) {
        try {
            var text = new ClassPathResource("agreements/%s.mustache".formatted(language))
                    .getContentAsString(StandardCharsets.UTF_8);
            return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).compile(text);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
