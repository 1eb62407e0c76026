package io.dunwell.integration.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of an entry (:86:) in its three dialects: German sub-fields ({@code ?20SVWZ+…}), Dutch code words
 * ({@code /REMI/…}) and plain text.
 */
final class Mt940Details {

    private static final Pattern SUBFIELDS = Pattern.compile("(?s)\\s*(\\d{3})\\?(.*)");
    private static final Pattern SEPA_WORD = Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|MTLG)[+:]");
    private static final Pattern SLASH_WORD =
            Pattern.compile("/(EREF|BENM|ORDP|NAME|REMI|ISDT|IBAN|BIC|TRTP|MARF|RTRN|CSID|ID|ADDR|CNTP|TRCD)/");
    /**
     * Business transaction codes of returned direct debits, cheques and transfers. Source: DK, Geschäftsvorfallcodes.
     */
    private static final Set<String> RETURNS = Set.of("108", "109", "159", "181", "184");

    private final String code;
    private final String text;
    private final String remittance;
    private final String endToEndId;
    private final String name;
    private final String account;
    private final boolean slashReturn;

    private Mt940Details(String code, String text, Map<String, String> words, String name, String account) {
        this.code = code;
        this.text = text;
        this.remittance = words.getOrDefault("SVWZ", words.getOrDefault("REMI", words.getOrDefault("", "")));
        this.endToEndId = words.getOrDefault("EREF", "").strip();
        this.name = name.strip();
        this.account = account.strip();
        this.slashReturn = words.containsKey("RTRN");
    }

    static Mt940Details of(String value) {
        var subfields = SUBFIELDS.matcher(value);
        if (subfields.matches()) {
            return german(subfields.group(1), value.replace("\n", ""));
        }
        var text = value.replace("\n", "").strip();
        if (SLASH_WORD.matcher(text).lookingAt()) {
            var words = words(text, SLASH_WORD);
            return new Mt940Details("", text, words, words.getOrDefault("NAME", ""), words.getOrDefault("IBAN", ""));
        }
        var spaced = value.replace("\n", " ").strip();
        return new Mt940Details("", spaced, Map.of("", spaced), "", "");
    }

    private static Mt940Details german(String code, String text) {
        var purpose = new StringBuilder();
        var name = new StringBuilder();
        var account = "";
        for (var part : text.substring(text.indexOf('?') + 1).split("\\?")) {
            var number = part.length() < 2 ? "" : part.substring(0, 2);
            var value = part.length() < 2 ? "" : part.substring(2);
            if (number.matches("2\\d|6[0-3]")) {
                purpose.append(value);
            } else if (number.matches("3[23]")) {
                name.append(value);
            } else if (number.equals("31") || number.equals("38")) {
                account = value;
            }
        }
        return new Mt940Details(code, text, words(purpose.toString(), SEPA_WORD), name.toString(), account);
    }

    /** Text by the word before it; what stands before the first word has the empty one. */
    private static Map<String, String> words(String text, Pattern word) {
        var result = new LinkedHashMap<String, String>();
        var matcher = word.matcher(text);
        var current = "";
        int from = 0;
        while (matcher.find()) {
            put(result, current, text.substring(from, matcher.start()));
            current = matcher.group(1);
            from = matcher.end();
        }
        put(result, current, text.substring(from));
        return result;
    }

    private static void put(Map<String, String> words, String word, String text) {
        if (!text.isBlank() || word.equals("RTRN")) {
            words.putIfAbsent(word, text.strip());
        }
    }

    String text() {
        return text;
    }

    boolean isReturn() {
        return RETURNS.contains(code) || slashReturn;
    }

    String reason() {
        return remittance.isEmpty() ? "code " + code : remittance;
    }

    String endToEndId() {
        return endToEndId.equals("NOTPROVIDED") ? "" : endToEndId;
    }

    String name() {
        return name;
    }

    String account() {
        return account;
    }

    List<String> remittance() {
        var texts = new ArrayList<String>();
        if (!remittance.isEmpty()) {
            texts.add(remittance);
        }
        return texts;
    }
}
