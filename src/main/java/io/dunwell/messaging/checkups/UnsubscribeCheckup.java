package io.dunwell.messaging.checkups;

import io.dunwell.links.PublicAddress;
import io.dunwell.messaging.Checkup;
import io.dunwell.messaging.Finding;
import io.dunwell.messaging.channels.MailSettings;
import io.dunwell.messaging.unsubscribe.UnsubscribeLinks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether readers of our mail reach the page that ends emails. Looks at it as they do, which changes nothing. */
@Component
@Order(5)
class UnsubscribeCheckup implements Checkup {

    private static final String SUBJECT = "Way out of emails";
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MailSettings mail;
    private final PublicAddress address;

    UnsubscribeCheckup(MailSettings mail, PublicAddress address) {
        this.mail = mail;
        this.address = address;
    }

    @Override
    public List<Finding> look() {
        if (!mail.isConfigured()) {
            return List.of();
        }
        return List.of(
                address.isKnown()
                        ? reached(address.of(UnsubscribeLinks.PATH + "0"))
                        : Finding.note(
                                SUBJECT,
                                "Our mail carries no link to end emails, since nobody outside reaches us: set"
                                        + " DUNWELL_PUBLIC_URL."));
    }

    private static Finding reached(String link) {
        try {
            int status = status(link);
            return status == OK
                    ? Finding.well(
                            SUBJECT,
                            "Readers end emails with one click. Your mail provider's DKIM signature must cover the headers"
                                    + " List-Unsubscribe and List-Unsubscribe-Post.")
                    : Finding.mend(
                            SUBJECT,
                            "The page that ends emails answers with status %d: the proxy of DUNWELL_PUBLIC_URL must pass on everything under %s and /ui/."
                                    .formatted(status, UnsubscribeLinks.PATH));
        } catch (IOException unreachable) {
            return Finding.mend(
                    SUBJECT,
                    "The page that ends emails could not be reached from here: check DUNWELL_PUBLIC_URL, its certificate and the proxy.");
        }
    }

    private static int status(String link) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(link)).timeout(PATIENCE).build();
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
