package io.dunwell.journeys;

import io.dunwell.journeys.Happening.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What happens to one account over some weeks, made up from a seed: nothing is paid that is not owed, nothing taken
 * back that was not said.
 */
final class RandomLife {

    private static final Kind[] OFTEN = {
        Kind.PAYMENT,
        Kind.PAYMENT,
        Kind.PAYMENT,
        Kind.PAYMENT,
        Kind.RETURN,
        Kind.PROMISE,
        Kind.PROMISE,
        Kind.PROMISE,
        Kind.PROMISE_WITHDRAWN,
        Kind.DISPUTE,
        Kind.DISPUTE,
        Kind.DISPUTE_UPHELD,
        Kind.DISPUTE_REJECTED,
        Kind.DISPUTE_WITHDRAWN,
        Kind.PLAN,
        Kind.PLAN_ENDED,
        Kind.HOLD,
        Kind.HOLD_ENDED,
        Kind.STOP,
        Kind.STOP_LIFTED,
        Kind.STOP_LIFTED,
        Kind.HARDSHIP,
        Kind.HARDSHIP_ENDED,
        Kind.REPLY,
        Kind.REPLY,
        Kind.DETAIL_WRONG,
        Kind.DETAIL_MENDED,
        Kind.INVOICE
    };

    private final long seed;
    private final Random dice;
    private final List<Happening> happenings = new ArrayList<>();
    private final Map<String, BigDecimal> open = new LinkedHashMap<>();
    private final Map<String, Happening> payments = new LinkedHashMap<>();
    private final Map<String, String> promised = new LinkedHashMap<>();
    private final Map<String, String> disputed = new LinkedHashMap<>();
    private final Set<String> lasting = new HashSet<>();
    private int number;

    private RandomLife(long seed) {
        this.seed = seed;
        this.dice = new Random(seed);
    }

    /** From {@code first} on for so many days; three bills fall due in the first weeks. */
    static List<Happening> of(long seed, LocalDate first, int days) {
        var life = new RandomLife(seed);
        for (int bill = 0; bill < 3; bill++) {
            life.invoice(first);
        }
        first.plusDays(3).datesUntil(first.plusDays(days)).forEach(life::day);
        return List.copyOf(life.happenings);
    }

    private void day(LocalDate day) {
        if (dice.nextInt(100) < 28) {
            int many = 1 + dice.nextInt(4);
            for (int one = 0; one < many; one++) {
                happen(OFTEN[dice.nextInt(OFTEN.length)], day);
            }
        }
    }

    private void happen(Kind kind, LocalDate day) {
        switch (kind) {
            case INVOICE -> invoice(day);
            case PAYMENT -> payment(day);
            case RETURN -> returned(day);
            case PROMISE -> promise(day);
            case PROMISE_WITHDRAWN ->
                pick(promised.keySet())
                        .ifPresent(item -> add(
                                day,
                                kind,
                                promised.remove(item),
                                item,
                                "money:p",
                                "promise!",
                                "pause:-promise",
                                "speak:r",
                                "way:w"));
            case DISPUTE -> dispute(day);
            case DISPUTE_UPHELD ->
                pick(disputed.keySet()).ifPresent(item -> {
                    open.put(item, BigDecimal.ZERO);
                    add(day, kind, disputed.remove(item), item, "money:+", "pause:+", "speak:p", "way:w", item + "!");
                });
            case DISPUTE_REJECTED, DISPUTE_WITHDRAWN ->
                pick(disputed.keySet())
                        .ifPresent(item -> add(
                                day,
                                kind,
                                disputed.remove(item),
                                item,
                                "pause:-dispute",
                                "speak:r",
                                "way:w",
                                item + "!"));
            case PLAN -> begin(day, kind, "plan", "money!", "owed!", "promise!", "pause:+", "way:w");
            case PLAN_ENDED -> end(day, kind, "plan", "money!", "promise!", "pause:-plan", "speak:r", "way:w");
            case HOLD -> begin(day, kind, "hold", "hold!", "pause:+");
            case HOLD_ENDED -> end(day, kind, "hold", "hold!", "pause:-hold", "speak:r");
            case STOP -> begin(day, kind, "stop", "stop!", "pause:+");
            case STOP_LIFTED -> end(day, kind, "stop", "stop!", "pause:-stop", "speak:r");
            case HARDSHIP -> begin(day, kind, "hardship", "hardship!", "speak:h");
            case HARDSHIP_ENDED -> end(day, kind, "hardship", "hardship!", "speak:h2");
            case DETAIL_WRONG -> begin(day, kind, "details", "details!", "speak:d", "way!");
            case DETAIL_MENDED -> end(day, kind, "details", "details!", "speak:d2", "way!");
            case REPLY -> add(day, kind, next("T"), "", "reply!");
        }
    }

    /** Never overdue on the day it comes. */
    private void invoice(LocalDate day) {
        var item = next("INV");
        var amount = new BigDecimal(100 + dice.nextInt(900)).setScale(2);
        open.put(item, amount);
        add(day, Kind.INVOICE, item, item, amount, "owed:i", item + "!");
    }

    private void payment(LocalDate day) {
        pick(open.keySet().stream()
                        .filter(item -> open.get(item).signum() > 0 && !disputed.containsKey(item))
                        .toList())
                .ifPresent(item -> {
                    var left = open.get(item);
                    var amount =
                            dice.nextBoolean() ? left : left.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
                    open.put(item, left.subtract(amount));
                    var paid = add(
                            day, Kind.PAYMENT, next("PAY"), item, amount, "money:+", "pause:+", "speak:p", item + "!");
                    payments.put(paid.key(), paid);
                });
    }

    /** A bank takes back what it had brought on another day. */
    private void returned(LocalDate day) {
        pick(payments.keySet().stream()
                        .filter(key -> payments.get(key).on().isBefore(day))
                        .toList())
                .ifPresent(key -> {
                    var paid = payments.remove(key);
                    open.merge(paid.item(), paid.amount(), BigDecimal::add);
                    add(
                            day,
                            Kind.RETURN,
                            key,
                            paid.item(),
                            paid.amount(),
                            "money:-",
                            "pause:-money",
                            "speak:r",
                            paid.item() + "!");
                });
    }

    private void promise(LocalDate day) {
        pick(undisturbed()).ifPresent(item -> {
            var key = next("PTP");
            promised.put(item, key);
            add(
                    day,
                    Kind.PROMISE,
                    key,
                    item,
                    open.get(item),
                    "money:p",
                    "owed:p",
                    "promise!",
                    "pause:+",
                    "speak:p",
                    "way:w",
                    item + "!");
        });
    }

    private void dispute(LocalDate day) {
        pick(undisturbed()).ifPresent(item -> {
            var key = next("DIS");
            disputed.put(item, key);
            add(day, Kind.DISPUTE, key, item, open.get(item), "pause:+", "speak:p", "way:w", item + "!");
        });
    }

    private List<String> undisturbed() {
        return open.keySet().stream()
                .filter(item -> open.get(item).signum() > 0)
                .filter(item -> !promised.containsKey(item) && !disputed.containsKey(item))
                .toList();
    }

    private void begin(LocalDate day, Kind kind, String what, String... touches) {
        if (lasting.add(what)) {
            add(day, kind, next(what), "", touches);
        }
    }

    private void end(LocalDate day, Kind kind, String what, String... touches) {
        if (lasting.remove(what)) {
            add(day, kind, next(what), "", touches);
        }
    }

    private void add(LocalDate day, Kind kind, String key, String item, String... touches) {
        add(day, kind, key, item, BigDecimal.ZERO, touches);
    }

    private Happening add(LocalDate day, Kind kind, String key, String item, BigDecimal amount, String... touches) {
        var happening = new Happening(day, kind, key, item, amount, Set.of(touches));
        happenings.add(happening);
        return happening;
    }

    private String next(String what) {
        return "%s-%d-%d".formatted(what, seed, ++number);
    }

    private java.util.Optional<String> pick(Iterable<String> some) {
        var all = new ArrayList<String>();
        some.forEach(all::add);
        return all.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(all.get(dice.nextInt(all.size())));
    }
}
