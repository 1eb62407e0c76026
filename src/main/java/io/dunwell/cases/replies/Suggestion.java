package io.dunwell.cases.replies;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a reply may mean, from its words in English and German. A person decides; nothing is done because of it. */
public enum Suggestion {
    WRONG_NUMBER(
            "the wrong number",
            "\\bwrong (?:number|person)\\b|\\bwho is this\\b|\\bdon'?t know (?:you|who)\\b|\\b(?:i am|i'?m) not (?!able|going|sure|paying)\\p{Lu}?\\w+$",
            "\\bfalsche?n? (?:nummer|person)\\b|\\bwer (?:ist da|sind sie|ist das)\\b|\\bverw[äa]e?hlt\\b"
                    + "|\\bkenne (?:sie|ich|diese firma) nicht\\b"),
    DISPUTE(
            "something is wrong with the invoice",
            "\\bdisput\\w*|\\bwrong (?:amount|price|invoice|bill|quantity)\\b|\\b(?:not|never|n'?t) (?:order|receiv|deliver|get)\\w*"
                    + "|\\b(?:damaged|broken|faulty|defective|overcharged|incorrect|mistake|error|returned|refund)\\b"
                    + "|\\b(?:do not|don'?t) (?:agree|owe)\\b|\\bcomplain\\w*",
            "\\bwidersprech\\w*|\\breklam\\w*|\\bbeschwer\\w*|\\bfalsch(?:e[rsn]?)? (?:betrag|preis|rechnung|menge)"
                    + "|\\b(?:nicht|nie|keine) (?:bestellt|erhalten|geliefert|bekommen|angekommen)\\b"
                    + "|\\b(?:rechnung|ware|lieferung) (?:nicht|nie)\\b"
                    + "|\\b(?:besch[äa]e?digt|kaputt|defekt|fehlerhaft|mangelhaft|stimmt nicht|zur[üu]e?ckgeschickt)\\b"
                    + "|\\brechnung ist falsch\\b|\\bnicht einverstanden\\b"),
    WILL_PAY(
            "a payment to come",
            "\\b(?:will|'?ll|going to|gonna|can|could) (?:\\w+ )?(?:pay|send|transfer|settle)\\b"
                    + "|\\bpay(?:ing)? (?:you )?(?:it )?(?:on|by|next|this|tomorrow|today|monday|tuesday|wednesday|thursday|friday|end)\\b"
                    + "|\\bpayment (?:will|is coming|goes|comes|next|on|tomorrow)\\b|\\bpayday\\b",
            "\\b(?:werde|wird|werden|kann|k[öo]e?nnen)\\b.{0,40}\\b(?:zahlen|bezahlen|[üu]e?berweisen|begleichen)\\b"
                    + "|\\b(?:zahle|bezahle|[üu]e?berweise|begleiche|zahlen wir|[üu]e?berweisen wir)\\b"
                    + "|\\b(?:zahlung|geld|[üu]e?berweisung) (?:folgt|kommt|erfolgt)\\b"),
    PAID(
            "it was paid",
            "(?<!not |n'?t |not been |never |be )\\bpaid\\b|\\b(?:sent|made|posted|mailed)\\b.{0,20}\\b(?:payment|money|cheque|check|transfer)\\b"
                    + "|\\b(?:payment|money|cheque|check) (?:was|is|has been|went) (?:sent|made|out|on its way|in the mail)\\b"
                    + "|\\b(?:transferred|settled)\\b",
            "(?<!nicht |nie |noch nicht )\\b(?:bezahlt|gezahlt|[üu]e?berwiesen|beglichen)\\b"
                    + "|\\b(?:zahlung|[üu]e?berweisung|geld) ist (?:schon )?(?:raus|unterwegs|veranlasst)\\b"),
    CALL(
            "a wish to be called",
            "\\b(?:call|phone|ring) (?:me|us)\\b|\\bgive (?:me|us) a (?:call|ring)\\b",
            "\\brufe?n?\\b.{0,20}\\ban\\b|\\banrufen\\b|\\br[üu]e?ckruf\\b");

    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("montag", DayOfWeek.MONDAY),
            Map.entry("dienstag", DayOfWeek.TUESDAY),
            Map.entry("mittwoch", DayOfWeek.WEDNESDAY),
            Map.entry("donnerstag", DayOfWeek.THURSDAY),
            Map.entry("freitag", DayOfWeek.FRIDAY),
            Map.entry("samstag", DayOfWeek.SATURDAY));

    private final String label;
    private final List<Pattern> patterns;

    Suggestion(String label, String english, String german) {
        this.label = label;
        this.patterns = Stream.of(english, german)
                .map(text -> Pattern.compile(
                        text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS))
                .toList();
    }

    /** Ends the sentence "This sounds like ...". */
    public String label() {
        return label;
    }

    /** Empty when the words say nothing we know. */
    public static Optional<Suggestion> of(String words) {
        var plain = plain(words);
        return Stream.of(values())
                .filter(one -> one.patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(plain).find()))
                .findFirst();
    }

    /** The day of which the words speak, seen from {@code saidOn}; empty when they name none. */
    public static Optional<LocalDate> dayIn(String words, LocalDate saidOn) {
        var plain = plain(words).toLowerCase(Locale.ROOT);
        if (plain.matches(".*\\b(?:tomorrow|morgen)\\b.*")) {
            return Optional.of(saidOn.plusDays(1));
        }
        if (plain.matches(".*\\b(?:today|heute)\\b.*")) {
            return Optional.of(saidOn);
        }
        return DAYS.entrySet().stream()
                .filter(day -> plain.contains(day.getKey()))
                .map(day -> saidOn.with(TemporalAdjusters.next(day.getValue())))
                .findFirst();
    }

    private static String plain(String words) {
        return words.replace('\u2019', '\'').replaceAll("\\s+", " ").strip();
    }
}
