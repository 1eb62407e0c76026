package io.dunwell.demo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dunwell.demo.DemoSettings;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The generated world against the payment history it is shaped after. */
class WorldTest {

    private static final DemoSettings SETTINGS = new DemoSettings(20260302, LocalDate.of(2026, 3, 2), 100, 18);

    private final World world = new World(SETTINGS, "EUR");

    @Test
    void theSameSeedMakesTheSameWorld() {
        var again = new World(SETTINGS, "EUR");
        var other = new World(new DemoSettings(7, SETTINGS.startsOn(), 100, 18), "EUR");

        assertThat(again.customers()).isEqualTo(world.customers());
        assertThat(again.pastInvoices()).isEqualTo(world.pastInvoices());
        assertThat(again.pastDeeds()).isEqualTo(world.pastDeeds());
        assertThat(other.pastInvoices()).isNotEqualTo(world.pastInvoices());
    }

    @Test
    void customersLiveInFiveCountriesAndSpeakTwoLanguages() {
        assertThat(world.customers()).hasSize(100);
        assertThat(world.customers())
                .extracting(customer -> customer.home().country())
                .containsOnly("IE", "GB", "DE", "AT", "NL");
        assertThat(world.customers())
                .extracting(customer -> customer.home().language())
                .containsOnly("en", "de");
        assertThat(world.customers()).extracting(DemoCustomer::name).doesNotHaveDuplicates();
        assertThat(world.customers())
                .filteredOn(customer -> customer.currency().equals("GBP"))
                .hasSize(1);
    }

    @Test
    void everyHabitOccurs() {
        assertThat(world.customers()).extracting(DemoCustomer::habit).contains(Habit.values());
    }

    @Test
    void regularCustomersAreLateAsOftenAndAsLongAsInThePaymentHistory() {
        var daysLate = new ArrayList<Integer>();
        int contested = 0;
        var invoices = regular();
        for (var invoice : invoices) {
            daysLate.add(world.settlements().daysLate(invoice, invoice.parts().get(0)));
            contested += world.settlements().isContested(invoice) ? 1 : 0;
        }
        var late = daysLate.stream()
                .mapToInt(Integer::intValue)
                .filter(days -> days > 0)
                .summaryStatistics();

        assertThat(invoices).hasSizeBetween(1400, 2200);
        assertThat(late.getCount() / (double) invoices.size()).isCloseTo(0.356, within(0.03));
        assertThat(late.getAverage()).isCloseTo(9.7, within(0.7));
        assertThat(late.getMax()).isLessThanOrEqualTo(45);
        assertThat(contested / (double) invoices.size()).isCloseTo(0.23, within(0.03));
    }

    @Test
    void aTailPaysVeryLatePartlyOrNever() {
        var silent = world.pastInvoices().stream()
                .filter(invoice -> invoice.customer().habit() == Habit.SILENT)
                .filter(invoice ->
                        invoice.issuedOn().isAfter(SETTINGS.startsOn().minusDays(30)))
                .toList();

        assertThat(silent).isNotEmpty().allSatisfy(invoice -> assertThat(
                        world.settlements().of(invoice))
                .isEmpty());
    }

    @Test
    void nobodyPaysMoreThanIsOwed() {
        var paid = new java.util.HashMap<String, Money>();
        world.pastDeeds().forEach(deed -> paid.merge(deed.invoice().number(), deed.amount(), Money::plus));

        assertThat(world.pastInvoices())
                .filteredOn(invoice -> paid.containsKey(invoice.number()))
                .allSatisfy(invoice -> assertThat(paid.get(invoice.number()))
                        .isLessThanOrEqualTo(invoice.parts().stream()
                                .map(DemoInvoice.Part::amount)
                                .reduce(Money::plus)
                                .orElseThrow()));
    }

    @Test
    void paymentsHaveNumbersOfTheirOwn() {
        var ids = world.pastDeeds().stream().map(Deed::id).toList();

        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void anInvoiceIsFoundByItsNumber() {
        var invoice = world.pastInvoices().get(0);

        assertThat(world.invoices().find(invoice.number())).contains(invoice);
        assertThat(world.invoices().find("260302-9999")).isEmpty();
        assertThat(world.invoices().find("INV-1")).isEmpty();
        assertThat(world.invoices().find("269999-0001")).isEmpty();
    }

    @Test
    void someInvoicesFallDueInPartsThatSum() {
        assertThat(world.pastInvoices()).anySatisfy(invoice -> assertThat(invoice.parts())
                .hasSize(3)
                .extracting(DemoInvoice.Part::dueOn)
                .containsExactly(
                        invoice.issuedOn().plusDays(30),
                        invoice.issuedOn().plusDays(60),
                        invoice.issuedOn().plusDays(90)));
    }

    private List<DemoInvoice> regular() {
        return world.pastInvoices().stream()
                .filter(invoice -> invoice.customer().habit() == Habit.REGULAR)
                .toList();
    }
}
