package io.dunwell.customers;

import io.dunwell.kernel.Difference;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what a customer sent again differs from the one that is known.
 *
 * <p>What was not sent (no address, kind of debtor unknown, no payment run) is not a difference, and neither are risk
 * class and owner: those are this side's own judgement.
 */
final class CustomerDifferences {

    private CustomerDifferences() {}

    static List<Difference> of(Customer known, List<Contact> people, NewCustomer sent) {
        var own = own(known.name(), known.debtorType(), known.language(), known.zone(), known.address(), sent);
        var agreed = agreed(known.terms(), known.payRun(), known.creditLimit(), sent);
        var contacts = sent.contacts().stream().flatMap(contact -> ContactDifferences.of(people, contact));
        return Stream.of(own, agreed, contacts).flatMap(all -> all).toList();
    }

    /** Of two in one batch. */
    static List<Difference> of(NewCustomer first, NewCustomer sent) {
        var own = own(first.name(), first.debtorType(), first.language(), first.zone(), first.address(), sent);
        var agreed = agreed(first.terms(), first.payRun(), first.creditLimit(), sent);
        var contacts = sent.contacts().stream()
                .filter(contact -> !first.contacts().contains(contact))
                .map(contact ->
                        new Difference("contact", newTexts(first.contacts()), ContactDifferences.text(contact)));
        return Stream.of(own, agreed, contacts).flatMap(all -> all).toList();
    }

    private static Stream<Difference> own(
            String name, DebtorType type, String language, @Nullable Object zone, Address address, NewCustomer sent) {
        return Stream.of(
                        Difference.in("name", name, sent.name()),
                        Difference.in(
                                "debtor type",
                                type,
                                sent.debtorType() == DebtorType.UNKNOWN ? type : sent.debtorType()),
                        Difference.in("language", language, sent.language()),
                        ifSent("time zone", zone, sent.zone()),
                        ifSent("street", address.street(), sent.address().street()),
                        ifSent(
                                "postal code",
                                address.postalCode(),
                                sent.address().postalCode()),
                        ifSent("city", address.city(), sent.address().city()),
                        ifSent("region", address.region(), sent.address().region()),
                        Difference.in(
                                "country", address.country(), sent.address().country()))
                .flatMap(all -> all);
    }

    private static Stream<Difference> agreed(
            PaymentTerms terms, PayRunCalendar payRun, @Nullable Object limit, NewCustomer sent) {
        return Stream.of(
                        Difference.in("terms", terms, sent.terms()),
                        Difference.in(
                                "payment run", payRun, sent.payRun().run() == PayRun.NONE ? payRun : sent.payRun()),
                        ifSent("credit limit", limit, sent.creditLimit()))
                .flatMap(all -> all);
    }

    private static Stream<Difference> ifSent(String field, @Nullable Object known, @Nullable Object sent) {
        return sent == null ? Stream.empty() : Difference.in(field, known, sent);
    }

    private static String newTexts(Collection<NewContact> people) {
        return people.stream().map(ContactDifferences::text).collect(Collectors.joining("; "));
    }
}
