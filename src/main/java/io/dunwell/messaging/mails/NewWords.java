package io.dunwell.messaging.mails;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody newly wrote in an answer, without the mail they answer. In doubt nothing is cut off: people can read
 * past a quotation, but not what is missing.
 */
final class NewWords {

    /** "On ... wrote:" in the languages our customers' programs speak, once put on one line. */
    private static final Pattern ATTRIBUTION = Pattern.compile("(?:On|Am|Le|El|Op|Il|Den|Em)\\b.{4,300}"
            + "\\b(?:wrote|schrieb|a écrit|escribió|schreef|ha scritto|skrev|escreveu)\\b.{0,120}:");

    private static final Pattern DIVIDER = Pattern.compile("[-_* ]{2,}\\s*(?:Original Message|Original Appointment"
            + "|Urspr(?:ü|ue)ngliche Nachricht|Originalnachricht|Weitergeleitete Nachricht|Forwarded message"
            + "|Message d'origine|Mensaje original|Oorspronkelijk bericht)\\s*[-_* ]{2,}");

    private static final Pattern HEAD = Pattern.compile("\\*?(?:From|Von|De|Van|Da|Från)\\s*:\\*?\\s.*");
    private static final Pattern HEAD_GOES_ON = Pattern.compile(
            "\\*?(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado|Para|Asunto)\\s*:\\*?\\s?.*");

    private static final Pattern BY_THE_PROGRAM = Pattern.compile(
            "(?:Sent from (?:my|Mail for|Outlook)|Get Outlook for|Von meinem .{2,40} gesendet|Gesendet von|Gesendet mit der"
                    + "|Diese Nachricht wurde von meinem).*");

    private static final Pattern MINUTE_OR_ADDRESS = Pattern.compile("\\b\\d{1,2}[:.h]\\d{2}\\b|@");

    private static final int HEAD_LINES = 6;
    private static final int WRAPPED = 4;

    private NewWords() {}

    static String of(String whole) {
        var lines = whole.lines().map(String::stripTrailing).toList();
        int cut = original(lines);
        var kept = withoutQuotes(lines.subList(0, cut));
        var words = String.join("\n", withoutSignature(kept))
                .replaceAll("\n{3,}", "\n\n")
                .strip()
                .replaceFirst("\n_{5,}$", "")
                .strip();
        return words.isEmpty() ? whole.strip() : words;
    }

    /** Index of the line at which the mail that is answered begins, without marks; the number of lines for none. */
    private static int original(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (DIVIDER.matcher(line).matches() || HEAD.matcher(line).matches() && headGoesOn(lines, i)) {
                return saysSomething(lines.subList(0, i)) ? i : lines.size();
            }
            int attribution = attribution(lines, i);
            if (attribution > 0 && !isQuotedAfter(lines, i + attribution) && isByAProgram(lines, i, attribution)) {
                return saysSomething(lines.subList(0, i)) ? i : lines.size();
            }
        }
        return lines.size();
    }

    private static boolean headGoesOn(List<String> lines, int at) {
        return lines.subList(at + 1, Math.min(lines.size(), at + HEAD_LINES)).stream()
                        .filter(line -> HEAD_GOES_ON.matcher(line.strip()).matches())
                        .count()
                >= 2;
    }

    /** How many lines from here on say who wrote what follows; 0 for none. */
    private static int attribution(List<String> lines, int at) {
        var joined = new StringBuilder();
        for (int i = 0; i < WRAPPED && at + i < lines.size(); i++) {
            var line = lines.get(at + i).strip();
            if (line.isEmpty() || line.startsWith(">") || joined.length() > 400) {
                return 0;
            }
            joined.append(i == 0 ? "" : " ").append(line);
            if (line.endsWith(":") && ATTRIBUTION.matcher(joined).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** People who tell what somebody wrote name neither the minute nor an address. */
    private static boolean isByAProgram(List<String> lines, int at, int many) {
        return MINUTE_OR_ADDRESS
                .matcher(String.join(" ", lines.subList(at, at + many)))
                .find();
    }

    private static boolean isQuotedAfter(List<String> lines, int from) {
        return lines.subList(from, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.strip().startsWith(">"))
                .isPresent();
    }

    private static List<String> withoutQuotes(List<String> lines) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            int attribution = attribution(lines, i);
            if (attribution > 0 && isQuotedAfter(lines, i + attribution)) {
                i += attribution - 1;
            } else if (!lines.get(i).strip().startsWith(">")) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    /** Source: RFC 3676 section 4.3 for the two dashes. */
    private static List<String> withoutSignature(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean ends = line.equals("--")
                    || line.equals("-- ")
                    || BY_THE_PROGRAM.matcher(line.strip()).matches();
            if (ends && saysSomething(lines.subList(0, i))) {
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    private static boolean saysSomething(List<String> lines) {
        return lines.stream().anyMatch(line -> !line.isBlank() && !line.strip().startsWith(">"));
    }
}
