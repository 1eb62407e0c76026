package io.dunwell.messaging.checkups;

import io.dunwell.messaging.Checkup;
import io.dunwell.messaging.Finding;
import io.dunwell.messaging.channels.MailSettings;
import java.util.List;
import java.util.Locale;
import javax.naming.NamingException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whether receivers can tell that mail from our domain is ours: SPF, DKIM and DMARC.
 *
 * <p>Source: RFC 7208 sections 3.2 and 4.5, RFC 6376 section 3.6, RFC 7489 section 6.
 */
@Component
@Order(2)
class MailDomainCheckup implements Checkup {

    private final MailSettings settings;
    private final NameServer names;

    MailDomainCheckup(MailSettings settings, @Value("${dunwell.messaging.mail.name-server:dns:}") String nameServer) {
        this.settings = settings;
        this.names = new NameServer(nameServer);
    }

    @Override
    public List<Finding> look() {
        if (!settings.isConfigured()) {
            return List.of();
        }
        var domain = settings.from().substring(settings.from().indexOf('@') + 1).toLowerCase(Locale.ROOT);
        try {
            return List.of(spf(domain), dkim(domain), dmarc(domain));
        } catch (NamingException nobody) {
            return List.of(Finding.note(
                    "SPF, DKIM, DMARC",
                    "No name server answers here, so the records of %s were not looked at.".formatted(domain)));
        }
    }

    private Finding spf(String domain) throws NamingException {
        var records = beginning(domain, "v=spf1");
        if (records.size() > 1) {
            return Finding.mend(
                    "SPF",
                    "%s has %d records that begin with v=spf1, and receivers then trust none: keep one."
                            .formatted(domain, records.size()));
        }
        if (records.isEmpty()) {
            return Finding.mend(
                    "SPF",
                    "%s does not say who may send its mail: publish a TXT record such as “v=spf1 include:(your mail provider) -all”."
                            .formatted(domain));
        }
        return records.get(0).endsWith("+all")
                ? Finding.mend(
                        "SPF", "%s lets everybody send its mail (+all): end the record with -all.".formatted(domain))
                : Finding.well("SPF", "%s says who may send its mail.".formatted(domain));
    }

    private Finding dkim(String domain) throws NamingException {
        if (settings.dkimSelector().isBlank()) {
            return Finding.note(
                    "DKIM",
                    "Set DUNWELL_DKIM_SELECTOR to the name your mail provider signs with, and its key is looked up here.");
        }
        var name = settings.dkimSelector() + "._domainkey." + domain;
        var key = names.texts(name).stream()
                .filter(text -> text.matches("(?s).*\\bp=[^;\\s].*"))
                .findFirst();
        return key.isPresent()
                ? Finding.well("DKIM", "%s holds the key for our signature.".formatted(name))
                : Finding.mend(
                        "DKIM",
                        "%s holds no key, so receivers cannot check our signature: publish the record your mail provider shows you."
                                .formatted(name));
    }

    private Finding dmarc(String domain) throws NamingException {
        for (var place = domain; place.contains("."); place = place.substring(place.indexOf('.') + 1)) {
            var records = beginning("_dmarc." + place, "v=DMARC1");
            if (!records.isEmpty()) {
                return records.get(0).replace(" ", "").contains("p=none")
                        ? Finding.note(
                                "DMARC",
                                "%s asks for reports only (p=none); p=quarantine protects its name.".formatted(place))
                        : Finding.well("DMARC", "%s says what to do with mail that is not ours.".formatted(place));
            }
        }
        return Finding.mend(
                "DMARC",
                "%s has no policy, which large mailbox providers ask for: publish a TXT record at _dmarc.%s, such as “v=DMARC1; p=quarantine”."
                        .formatted(domain, domain));
    }

    private List<String> beginning(String name, String start) throws NamingException {
        return names.texts(name).stream()
                .filter(text -> text.regionMatches(true, 0, start, 0, start.length()))
                .toList();
    }
}
