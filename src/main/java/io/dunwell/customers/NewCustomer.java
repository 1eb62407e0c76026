package io.dunwell.customers;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A customer to be registered.
 *
 * @param source which book the number comes from, e.g. {@code csv}; with the number it says who is meant
 * @param number the customer's number in that book, as text: leading zeros count
 * @param language ISO 639 code
 * @param zone null for the company's
 * @param creditLimit in major units of the company's currency, null for none
 */
public record NewCustomer(
        String source,
        String number,
        String name,
        DebtorType debtorType,
        String language,
        @Nullable ZoneId zone,
        Address address,
        PaymentTerms terms,
        PayRunCalendar payRun,
        RiskClass riskClass,
        @Nullable BigDecimal creditLimit,
        @Nullable String ownerLogin,
        List<NewContact> contacts) {

    /** The book of our own file format, and of customers who are written down by hand. */
    public static final String OWN_BOOK = "dunwell";

    /** @throws CustomerRejected when a text is missing or too long, or a phone number cannot exist */
    public NewCustomer {
        source = Texts.required("source", source, 40);
        number = Texts.required("customer number", number, 60);
        name = Texts.required("name", name, 200);
        language = Texts.required("language", language, 5).toLowerCase(Locale.ROOT);
        address = new Address(
                Texts.optional("street", address.street(), 200),
                Texts.optional("postal code", address.postalCode(), 20),
                Texts.optional("city", address.city(), 100),
                Texts.optional("region", address.region(), 60),
                Texts.country(address.country()));
        var country = address.country();
        contacts = contacts.stream().map(contact -> contact.phoneIn(country)).toList();
    }

    /** Net 30, no known payment run, low risk, kind of debtor unknown. */
    public static NewCustomer of(String source, String number, String name, String language, String country) {
        return new NewCustomer(
                source,
                number,
                name,
                DebtorType.UNKNOWN,
                language,
                null,
                Address.in(country),
                PaymentTerms.net(30),
                PayRunCalendar.NONE,
                RiskClass.LOW,
                null,
                null,
                List.of());
    }

    public NewCustomer withDebtorType(DebtorType type) {
        return with(type, zone, address, terms, payRun, riskClass, creditLimit, ownerLogin, contacts);
    }

    public NewCustomer withZone(@Nullable ZoneId newZone) {
        return with(debtorType, newZone, address, terms, payRun, riskClass, creditLimit, ownerLogin, contacts);
    }

    public NewCustomer withAddress(Address newAddress) {
        return with(debtorType, zone, newAddress, terms, payRun, riskClass, creditLimit, ownerLogin, contacts);
    }

    public NewCustomer withTerms(PaymentTerms newTerms) {
        return with(debtorType, zone, address, newTerms, payRun, riskClass, creditLimit, ownerLogin, contacts);
    }

    public NewCustomer withPayRun(PayRunCalendar calendar) {
        return with(debtorType, zone, address, terms, calendar, riskClass, creditLimit, ownerLogin, contacts);
    }

    public NewCustomer withRisk(RiskClass risk) {
        return with(debtorType, zone, address, terms, payRun, risk, creditLimit, ownerLogin, contacts);
    }

    public NewCustomer withCreditLimit(@Nullable BigDecimal limit) {
        return with(debtorType, zone, address, terms, payRun, riskClass, limit, ownerLogin, contacts);
    }

    public NewCustomer withOwner(@Nullable String login) {
        return with(debtorType, zone, address, terms, payRun, riskClass, creditLimit, login, contacts);
    }

    public NewCustomer withContacts(NewContact... people) {
        return with(debtorType, zone, address, terms, payRun, riskClass, creditLimit, ownerLogin, List.of(people));
    }

    private NewCustomer with(
            DebtorType newType,
            @Nullable ZoneId newZone,
            Address newAddress,
            PaymentTerms newTerms,
            PayRunCalendar newPayRun,
            RiskClass newRisk,
            @Nullable BigDecimal newLimit,
            @Nullable String newOwner,
            List<NewContact> newContacts) {
        return new NewCustomer(
                source,
                number,
                name,
                newType,
                language,
                newZone,
                newAddress,
                newTerms,
                newPayRun,
                newRisk,
                newLimit,
                newOwner,
                newContacts);
    }
}
