package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where messages may link to. C12: no public shortener, whose texts carriers filter and whose end nobody sees; a text
 * message links to the company's own domain only. Source: https://www.twilio.com/docs/api/errors/30110.md
 */
final class LinkCheck {

    private static final Set<String> SHORTENERS = Set.of(
            "bit.ly",
            "tinyurl.com",
            "t.co",
            "goo.gl",
            "ow.ly",
            "is.gd",
            "v.gd",
            "buff.ly",
            "rebrand.ly",
            "cutt.ly",
            "rb.gy",
            "t.ly",
            "shorturl.at",
            "tiny.cc",
            "bl.ink",
            "s.id",
            "tr.im",
            "adf.ly",
            "soo.gd",
            "qr.ae",
            "lnkd.in",
            "shorte.st",
            "short.io",
            "short.gy",
            "t1p.de",
            "kurzelinks.de",
            "b.link",
            "x.gd",
            "urlz.fr");

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)[^\\s/?#<>\"”]+|\\b[\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)*\\.[\\p{Alpha}]{2,24}/[^\\s]*|\\b(?:%s)\\b"
                    .formatted(String.join("|", new TreeSet<>(SHORTENERS)).replace(".", "\\.")),
            Pattern.CASE_INSENSITIVE);

    private LinkCheck() {}

    static List<Fault> faults(PlainText text, Channel channel, Standing standing) {
        var faults = new ArrayList<Fault>();
        text.all(LINK).forEach(found -> {
            var host = host(found.words());
            if (isOf(host, SHORTENERS)) {
                faults.add(
                        fault(found, "links through the public shortener %s; write the whole address".formatted(host)));
            } else if (channel == Channel.SMS
                    && !standing.ownDomains().isEmpty()
                    && !isOf(host, standing.ownDomains())) {
                faults.add(fault(
                        found,
                        "links to %s; a text message may link only to the company's own %s"
                                .formatted(
                                        host.replace(PlainText.FIELD, '…'),
                                        String.join(", ", new TreeSet<>(standing.ownDomains())))));
            }
        });
        return faults;
    }

    private static Fault fault(PlainText.Found found, String what) {
        return new Fault(found.line(), false, what, TextRule.C12);
    }

    /** Without scheme, sign-in part, port and path. */
    private static String host(String link) {
        var rest = link.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("[/?#].*$", "");
        return rest.substring(rest.lastIndexOf('@') + 1)
                .replaceFirst(":\\d*$", "")
                .replaceFirst("^www\\.", "");
    }

    private static boolean isOf(String host, Set<String> domains) {
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
