package io.dunwell.messaging.versions;

import io.dunwell.kernel.Companies;
import io.dunwell.messaging.channels.SmsSettings;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The company's own domains: of its email address and of the address under which the internet reaches this Dunwell. */
@Component
class OwnDomains {

    private final Companies companies;
    private final SmsSettings settings;

    OwnDomains(Companies companies, SmsSettings settings) {
        this.companies = companies;
        this.settings = settings;
    }

    Set<String> all() {
        var domains = new HashSet<String>();
        var email = companies.current().email();
        if (email != null && email.contains("@")) {
            domains.add(email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT));
        }
        if (!settings.publicUrl().isBlank()) {
            domains.add(URI.create(settings.publicUrl()).getHost().toLowerCase(Locale.ROOT));
        }
        return domains;
    }
}
