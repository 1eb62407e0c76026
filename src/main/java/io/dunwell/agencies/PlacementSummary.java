package io.dunwell.agencies;

import io.dunwell.customers.Customer;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.OpenItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sum of a placement, for the agency's own system; amounts are texts so that none is rounded on the way. */
record PlacementSummary(
        long placement,
        String agency,
        String placedOn,
        String approvedBy,
        @Nullable String note,
        String asOf,
        Debtor debtor,
        String currency,
        String placedAmount,
        String balance,
        String unapplied,
        List<Item> openItems) {

    record Debtor(
            String number,
            String name,
            String type,
            String language,
            String country,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city) {

        static Debtor of(Customer customer) {
            var address = customer.address();
            return new Debtor(
                    customer.number(),
                    customer.name(),
                    customer.debtorType().name(),
                    customer.language(),
                    customer.country(),
                    address.street(),
                    address.postalCode(),
                    address.city());
        }
    }

    record Item(String kind, String reference, int part, String issuedOn, String dueOn, int daysOverdue, String open) {

        static Item of(OpenItem item, LocalDate asOf) {
            return new Item(
                    item.kind().name(),
                    item.reference(),
                    item.part(),
                    item.issuedOn().toString(),
                    item.dueOn().toString(),
                    item.daysOverdue(asOf),
                    item.open().amount().toPlainString());
        }
    }

    static PlacementSummary of(
            Placement placement, Agency agency, Customer customer, AccountFigures figures, LocalDate asOf) {
        return new PlacementSummary(
                placement.id(),
                agency.name(),
                placement.placedOn().toString(),
                placement.approvedBy(),
                placement.note(),
                asOf.toString(),
                Debtor.of(customer),
                placement.account().currency(),
                placement.amount().amount().toPlainString(),
                figures.balance().amount().toPlainString(),
                figures.unapplied().amount().toPlainString(),
                figures.openItems().stream().map(item -> Item.of(item, asOf)).toList());
    }
}
