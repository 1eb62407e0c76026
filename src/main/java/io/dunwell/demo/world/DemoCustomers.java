package io.dunwell.demo.world;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** The hundred customers of the demo company. */
final class DemoCustomers {

    /** How late the customers of the payment history are, one tenth of them after the other: share paid late. */
    private static final double[] LATE_SHARES = {0, 0, 0.04, 0.07, 0.18, 0.25, 0.37, 0.58, 0.77, 0.88, 1};

    private static final List<Habit> TAIL = List.of(
            Habit.WAITS_FOR_A_REMINDER,
            Habit.WAITS_FOR_A_REMINDER,
            Habit.WAITS_FOR_A_REMINDER,
            Habit.WAITS_FOR_A_REMINDER,
            Habit.WAITS_TO_THE_LAST,
            Habit.WAITS_TO_THE_LAST,
            Habit.PAYS_IN_PARTS,
            Habit.PAYS_IN_PARTS,
            Habit.DEBIT_RETURNS,
            Habit.DEBIT_RETURNS,
            Habit.PROMISES,
            Habit.PROMISES,
            Habit.PROMISES,
            Habit.SILENT,
            Habit.SILENT,
            Habit.SILENT);

    /** One customer in British pounds, whatever the company's currency is. */
    private static final int IN_POUNDS = 42;

    private final long seed;
    private final int count;
    private final String currency;

    DemoCustomers(long seed, int count, String currency) {
        this.seed = seed;
        this.count = count;
        this.currency = currency;
    }

    List<DemoCustomer> all() {
        Set<String> taken = new HashSet<>();
        return IntStream.rangeClosed(1, count)
                .mapToObj(index -> customer(index, taken))
                .toList();
    }

    private DemoCustomer customer(int index, Set<String> taken) {
        var dice = Dice.of(seed, "customer " + index);
        var country = country(index, dice);
        var name = DemoNames.firm(country, dice);
        while (!taken.add(name)) {
            name = DemoNames.firm(country, dice);
        }
        return new DemoCustomer(
                index,
                "C%05d".formatted(10_000 + index),
                name,
                country.home(dice),
                person(country, name, dice),
                index == IN_POUNDS ? "GBP" : currency,
                habit(index),
                (habit(index) == Habit.REGULAR ? 0.4 : 1) + dice.fraction() * 1.3,
                60_000 + dice.between(0, 120_000),
                lateShare(index));
    }

    private static Country country(int index, Dice dice) {
        return index == IN_POUNDS
                ? Country.GB
                : dice.pick(List.of(
                        Country.IE,
                        Country.IE,
                        Country.IE,
                        Country.GB,
                        Country.DE,
                        Country.DE,
                        Country.DE,
                        Country.AT,
                        Country.NL));
    }

    private static DemoCustomer.Person person(Country country, String firm, Dice dice) {
        var name = DemoNames.person(country, dice);
        boolean texts = dice.chance(0.15);
        boolean letters = !texts && dice.chance(0.1);
        var mail = letters && dice.chance(0.5) ? "" : "accounts@" + domain(firm) + ".example";
        return new DemoCustomer.Person(
                name, mail, country.phone(dice, texts), texts ? "SMS" : letters ? "LETTER" : "EMAIL");
    }

    private static String domain(String firm) {
        var plain = Normalizer.normalize(firm.replace("ß", "ss"), Normalizer.Form.NFD);
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    }

    /** Every sixth is of the tail, spread over the list. */
    private static Habit habit(int index) {
        if (index == IN_POUNDS) {
            return Habit.WAITS_FOR_A_REMINDER;
        }
        return index % 6 == 3 ? TAIL.get(index / 6 % TAIL.size()) : Habit.REGULAR;
    }

    /** Spreads the regular customers over the payment history's, so that all shares occur in a list of any length. */
    private static double lateShare(int index) {
        double place = index * 0.618033988749895 % 1 * (LATE_SHARES.length - 1);
        int below = (int) place;
        return LATE_SHARES[below] + (place - below) * (LATE_SHARES[below + 1] - LATE_SHARES[below]);
    }
}
