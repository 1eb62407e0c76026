package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.cases.Cases;
import io.dunwell.customers.Address;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.journeys.Happening.Kind;
import io.dunwell.kernel.AccountId;
import io.dunwell.testing.DunwellTest;
import io.dunwell.testing.database.CleanDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The same things happening to an account in another order, some of them told twice, with accounts looked at as often
 * as one likes and every night run twice, leave it in the same state at the end of every day.
 *
 * <p>Two things of one day may change places unless one is about what the other made or changed: money of the same
 * bill, a promise and the money that may keep it, a hold and its end. What begins a pause changes places with what
 * begins another, but not with what ends one, since an account to be collected in between was written to. What is
 * confirmed in writing goes by mail before a detail is found wrong, and by letter afterwards. Promise and payment of
 * one day keep their order because only what comes in after a promise keeps it. Across days there is an order: a night
 * that has passed has done its work.
 */
@DunwellTest
class AnyOrderTest {

    private static final Logger LOG = LoggerFactory.getLogger(AnyOrderTest.class);
    private static final int HISTORIES = Integer.getInteger("dunwell.test.histories", 12);
    private static final long FIRST_SEED = Long.getLong("dunwell.test.seed", 1);
    private static final int TOGETHER = 100;
    private static final int DAYS = 50;

    /** On which nothing happens any more, so that what waited over the weekend is said and compared. */
    private static final int QUIET_DAYS = 4;

    private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

    @Autowired
    ApplicationContext application;

    @Autowired
    Customers customers;

    @Autowired
    Cases cases;

    @Test
    void anyOrderAndRepetitionEndsInTheSameState() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += TOGETHER) {
            var seeds = LongStream.range(seed, Math.min(seed + TOGETHER, FIRST_SEED + HISTORIES))
                    .boxed()
                    .toList();
            var lives = new TreeMap<Long, List<Happening>>();
            seeds.forEach(one -> lives.put(one, RandomLife.of(one, FIRST, DAYS)));

            var inOrder = lived(lives, false);
            var otherwise = lived(lives, true);

            seeds.forEach(one -> compare(one, lives.get(one), inOrder.get(one), otherwise.get(one)));
            LOG.info("histories compared from={} to={}", seed, seeds.get(seeds.size() - 1));
        }
    }

    private void compare(long seed, List<Happening> life, List<String> inOrder, List<String> otherwise) {
        for (int day = 0; day < inOrder.size(); day++) {
            var on = FIRST.plusDays(day);
            assertThat(otherwise.get(day))
                    .as(
                            "seed %d on %s, when this had happened:%n%s",
                            seed,
                            on,
                            life.stream()
                                    .filter(one -> !one.on().isAfter(on))
                                    .map(Happening::toString)
                                    .collect(Collectors.joining("\n")))
                    .isEqualTo(inOrder.get(day));
        }
    }

    /** The states of each seed's account, one for each day. */
    private Map<Long, List<String>> lived(Map<Long, List<Happening>> lives, boolean otherwise) {
        CleanDatabase.restore(application);
        var journey = new Journey(application);
        journey.begin(FIRST.minusDays(1).toString());
        var accounts = new LinkedHashMap<Long, AccountId>();
        lives.keySet().forEach(seed -> accounts.put(seed, register(seed)));
        var company = new Company(journey, accounts, otherwise);
        var states = new AccountStates(application);
        var told = new LinkedHashMap<Long, List<String>>();
        for (int day = 0; day < DAYS + QUIET_DAYS; day++) {
            company.day(FIRST.plusDays(day), lives);
            var now = states.of(accounts.values(), FIRST.plusDays(day));
            accounts.forEach((seed, account) ->
                    told.computeIfAbsent(seed, one -> new ArrayList<>()).add(now.get(account)));
        }
        journey.end();
        return told;
    }

    /** Every other one can be written to by letter only if mail does not arrive. */
    private AccountId register(long seed) {
        var customer = NewCustomer.of("test", "S-" + seed, "Customer " + seed, "en", "US")
                .withZone(java.time.ZoneId.of("America/New_York"))
                .withContacts(NewContact.billing("Accounts", "c" + seed + "@example.com"));
        var registered = customers.register(
                seed % 2 == 0
                        ? customer
                        : customer.withAddress(new Address("1 Mill Road", "04101", "Portland", "ME", "US")));
        return new AccountId(registered.id(), "USD");
    }

    /** All accounts living through their days, in order or otherwise. */
    private final class Company {

        private final Journey journey;
        private final Map<Long, AccountId> accounts;
        private final boolean otherwise;
        private final AccountDeeds deeds = new AccountDeeds(application);
        private final Random dice = new Random(FIRST_SEED);
        private final Map<Long, List<Happening>> again = new LinkedHashMap<>();

        Company(Journey journey, Map<Long, AccountId> accounts, boolean otherwise) {
            this.journey = journey;
            this.accounts = accounts;
            this.otherwise = otherwise;
        }

        void day(LocalDate day, Map<Long, List<Happening>> lives) {
            journey.passTo(day.toString());
            SecurityContextHolder.clearContext();
            journey.night();
            if (otherwise) {
                journey.night();
            }
            // The minute's workers have been about before people come.
            journey.look();
            journey.as("olga", "SUPERVISOR");
            accounts.forEach((seed, account) -> {
                var today = lives.get(seed).stream()
                        .filter(one -> one.on().equals(day))
                        .toList();
                if (otherwise) {
                    live(account, today, again.computeIfAbsent(seed, one -> new ArrayList<>()));
                } else {
                    today.forEach(one -> {
                        deeds.happen(account, one);
                        deeds.look(account, one);
                    });
                }
            });
            SecurityContextHolder.clearContext();
            journey.look();
            if (otherwise) {
                cases.askForReviews(accounts.values(), "again");
                journey.look();
            }
        }

        private void live(AccountId account, List<Happening> today, List<Happening> told) {
            boolean comesBack = today.stream().anyMatch(one -> one.kind() == Kind.RETURN);
            for (var one : shuffled(today)) {
                deeds.happen(account, one);
                if (dice.nextInt(3) == 0) {
                    deeds.happen(account, one);
                }
                if (comesBack || !one.kind().isKeyed() || dice.nextInt(3) > 0) {
                    look(account, one);
                }
                if (one.kind().isKeyed()) {
                    told.add(one);
                }
                if (!told.isEmpty() && dice.nextInt(4) == 0) {
                    deeds.happen(account, told.get(dice.nextInt(told.size())));
                    look(account, one);
                }
            }
        }

        private void look(AccountId account, Happening one) {
            for (int looks = dice.nextInt(3); looks >= 0; looks--) {
                deeds.look(account, one);
            }
            if (dice.nextInt(10) == 0) {
                var report = cases.workReviewQueue(one.on(), done -> {});
                assertThat(report.failures()).isEmpty();
            }
        }

        /** Any order in which what does not commute keeps its own. */
        private List<Happening> shuffled(List<Happening> today) {
            var waiting = new ArrayList<>(today);
            var order = new ArrayList<Happening>();
            while (!waiting.isEmpty()) {
                var free = waiting.stream()
                        .filter(one -> waiting.subList(0, waiting.indexOf(one)).stream()
                                .allMatch(earlier -> earlier.commutesWith(one)))
                        .toList();
                var next = free.get(dice.nextInt(free.size()));
                order.add(next);
                waiting.remove(next);
            }
            return order;
        }
    }
}
