package io.dunwell.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of bills in what a payer wrote, whatever they did with spaces, dashes, capitals and leading zeros.
 *
 * <p>A number may also stand without its letters ("2041" for INV-2041), if it is long enough not to be there by chance
 * or stands where a number is expected: after "invoice" or in a row of them.
 */
final class RemittanceText {

    private static final Pattern RUN = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<!\\d)\\d{1,3}(?:[.,' ]\\d{3})*[.,]\\d{2}(?!\\d)|(?<!\\d)\\d+[.,]\\d{2}(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d)");

    private static final Set<String> ANNOUNCING = Set.of(
            "INVOICE",
            "INVOICES",
            "INV",
            "BILL",
            "BILLS",
            "NO",
            "NOS",
            "NR",
            "NUMBER",
            "NUMBERS",
            "RECHNUNG",
            "RECHNUNGEN",
            "RNR",
            "RE",
            "RG",
            "FACTURE",
            "FACTURES",
            "FACTUUR",
            "FACTURA",
            "FATTURA",
            "FAKTURA");
    private static final Set<String> JOINING = Set.of("AND", "UND", "ET", "EN", "E", "Y", "U");

    /** A shorter number turns up by chance. */
    private static final int TELLING = 4;

    private static final int MOST_RUNS = 8;
    private static final int WIDEST_GAP = 3;

    private final List<Run> runs = new ArrayList<>();
    private final Set<Run> used = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    /** Letters or digits that stand together. */
    private record Run(String text, int from, int to, boolean inAmountOrDay) {

        boolean isNumber() {
            return Character.isDigit(text.charAt(0));
        }

        String bare() {
            return isNumber() ? text.replaceFirst("^0+(?=.)", "") : text;
        }
    }

    private RemittanceText(String text) {
        var figures = new ArrayList<int[]>();
        for (var pattern : List.of(AMOUNT, DAY)) {
            pattern.matcher(text).results().forEach(hit -> figures.add(new int[] {hit.start(), hit.end()}));
        }
        RUN.matcher(text)
                .results()
                .forEach(hit -> runs.add(new Run(
                        hit.group().toUpperCase(Locale.ROOT),
                        hit.start(),
                        hit.end(),
                        figures.stream().anyMatch(figure -> figure[0] <= hit.start() && hit.end() <= figure[1]))));
    }

    /** Those of {@code references} that the text names. */
    static Set<String> named(@Nullable String text, Collection<String> references) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        var reading = new RemittanceText(text);
        var asWritten = new HashMap<String, Set<String>>();
        var joined = new HashMap<String, Set<String>>();
        var numbers = new HashMap<String, Set<String>>();
        for (var reference : Set.copyOf(references)) {
            var its = new RemittanceText(reference).runs;
            asWritten.computeIfAbsent(runByRun(its), none -> new HashSet<>()).add(reference);
            forms(its).forEach(form -> joined.computeIfAbsent(form, none -> new HashSet<>())
                    .add(reference));
            if (its.size() > 1 && !its.get(0).isNumber() && its.get(1).isNumber()) {
                forms(its.subList(1, its.size())).forEach(form -> numbers.computeIfAbsent(form, none -> new HashSet<>())
                        .add(reference));
            }
        }
        reading.find(window -> asWritten.getOrDefault(runByRun(window), Set.of()));
        reading.find(window -> length(window) < TELLING ? Set.of() : any(joined, window));
        reading.find(window -> only(any(numbers, window)));
        return Set.copyOf(reading.found);
    }

    /** The same letters and digits, whatever stands between them. */
    private static String runByRun(List<Run> window) {
        return window.stream().map(Run::bare).collect(Collectors.joining("|"));
    }

    private static Set<String> any(Map<String, Set<String>> byForm, List<Run> window) {
        return forms(window).stream()
                .flatMap(form -> byForm.getOrDefault(form, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** A number without its letters that two bills have names neither. */
    private static Set<String> only(Set<String> references) {
        return references.size() == 1 ? references : Set.of();
    }

    /** Looks at everything that stands together, the longest first: INV-1-2 is not INV-1. */
    private void find(Function<List<Run>, Set<String>> meant) {
        for (int many = Math.min(MOST_RUNS, runs.size()); many > 0; many--) {
            for (int at = 0; at + many <= runs.size(); at++) {
                var window = runs.subList(at, at + many);
                if (isFree(window) && isMeant(at, window)) {
                    meant.apply(window).forEach(reference -> take(reference, window));
                }
            }
        }
    }

    private void take(String reference, List<Run> window) {
        found.add(reference);
        used.addAll(window);
    }

    /** Not yet read as another number, and its runs stand close together. */
    private boolean isFree(List<Run> window) {
        for (int i = 0; i < window.size(); i++) {
            if (used.contains(window.get(i))
                    || (i > 0 && window.get(i).from() - window.get(i - 1).to() > WIDEST_GAP)) {
                return false;
            }
        }
        return true;
    }

    private boolean isMeant(int at, List<Run> window) {
        var hasLetters = window.stream().anyMatch(run -> !run.isNumber());
        var isFigure = window.size() == 1 && window.get(0).inAmountOrDay();
        return hasLetters || isExpected(at) || (length(window) >= TELLING && !isFigure);
    }

    /** After a word for bills, or after another number that was found. */
    private boolean isExpected(int at) {
        if (at == 0) {
            return false;
        }
        var before = runs.get(at - 1);
        return ANNOUNCING.contains(before.text())
                || used.contains(before)
                || (at > 1 && JOINING.contains(before.text()) && used.contains(runs.get(at - 2)));
    }

    /** As it stands, and without the zeros that lead each number. */
    private static Set<String> forms(List<Run> window) {
        var whole = window.stream().map(Run::text).collect(Collectors.joining());
        var bare = window.stream().map(Run::bare).collect(Collectors.joining());
        return Stream.of(whole, whole.replaceFirst("^0+(?=.)", ""), bare).collect(Collectors.toSet());
    }

    private static int length(List<Run> window) {
        return window.stream().mapToInt(run -> run.text().length()).sum();
    }
}
