package io.dunwell.messaging.versions;

import io.dunwell.customers.CustomerRow;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.Ledger;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Accounts to try a text with. */
@Component
public class PreviewAccounts {

    private static final int OFFERED = 8;

    private final Customers customers;
    private final Ledger ledger;
    private final BusinessCalendar calendar;

    /** @param items open, due or not */
    public record Found(AccountId account, String name, String number, Money overdue, int items) {}

    PreviewAccounts(Customers customers, Ledger ledger, BusinessCalendar calendar) {
        this.customers = customers;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /** Accounts of the first customers whose name contains this or whose number begins with it. */
    public List<Found> find(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        var found = customers.search(text.strip(), PageRequest.of(0, OFFERED)).getContent();
        var figures = ledger.figuresOf(found.stream().map(CustomerRow::id).toList(), calendar.today());
        return found.stream()
                .flatMap(customer -> figures.getOrDefault(customer.id(), List.of()).stream()
                        .map(account -> found(customer.name(), customer.number(), account)))
                .toList();
    }

    /** The one that was chosen before; empty when its customer is gone. */
    public List<Found> chosen(AccountId account) {
        return Stream.ofNullable(customers.byIds(List.of(account.customerId())).get(account.customerId()))
                .map(customer -> found(customer.name(), customer.number(), ledger.figures(account, calendar.today())))
                .toList();
    }

    private Found found(String name, String number, AccountFigures figures) {
        return new Found(
                figures.account(),
                name,
                number,
                figures.overdue(calendar.today()),
                figures.openItems().size());
    }
}
