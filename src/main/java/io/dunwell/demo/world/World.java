package io.dunwell.demo.world;

import io.dunwell.demo.DemoSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The generated world: nothing here reads the clock or the database. */
final class World {

    private final DemoSettings settings;
    private final List<DemoCustomer> customers;
    private final DemoInvoices invoices;
    private final Settlements settlements;

    World(DemoSettings settings, String currency) {
        this.settings = settings;
        this.customers = new DemoCustomers(settings.seed(), settings.customers(), currency).all();
        this.invoices = new DemoInvoices(settings.seed(), customers);
        this.settlements = new Settlements(settings.seed(), settings.startsOn());
    }

    List<DemoCustomer> customers() {
        return customers;
    }

    Map<String, DemoCustomer> customersByNumber() {
        return customers.stream().collect(Collectors.toMap(DemoCustomer::number, Function.identity()));
    }

    DemoInvoices invoices() {
        return invoices;
    }

    Settlements settlements() {
        return settlements;
    }

    Dice dice(String about) {
        return Dice.of(settings.seed(), about);
    }

    LocalDate startsOn() {
        return settings.startsOn();
    }

    /** All invoices before the first day, oldest first. */
    List<DemoInvoice> pastInvoices() {
        var from = settings.startsOn().minusMonths(settings.months());
        return from.datesUntil(settings.startsOn())
                .flatMap(day -> invoices.issuedOn(day).stream())
                .toList();
    }

    /**
     * What was done about them before the first day; a payment that came back before then is left out with its return.
     */
    List<Deed> pastDeeds() {
        return pastInvoices().stream().flatMap(this::pastDeeds).toList();
    }

    private Stream<Deed> pastDeeds(DemoInvoice invoice) {
        var deeds = settlements.of(invoice).stream()
                .filter(deed -> deed.on().isBefore(settings.startsOn()))
                .toList();
        var returned = deeds.stream()
                .filter(deed -> deed.kind() == Deed.Kind.RETURN)
                .map(Deed::id)
                .toList();
        return Remaining.of(invoice)
                .limit(deeds.stream()
                        .filter(deed -> !returned.contains(deed.id()))
                        .toList())
                .stream();
    }
}
