package io.dunwell.messaging.checkups;

import io.dunwell.messaging.Checkup;
import io.dunwell.messaging.Finding;
import io.dunwell.messaging.channels.SmsReports;
import io.dunwell.messaging.channels.SmsSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the address that providers report to leads here: an unsigned report must be refused, and by us. */
@Component
@Order(4)
class PublicAddressCheckup implements Checkup {

    private static final String SUBJECT = "Public address";
    private static final int FORBIDDEN = 403;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SmsSettings settings;

    PublicAddressCheckup(SmsSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> look() {
        if (settings.publicUrl().isBlank()) {
            return settings.isConfigured()
                    ? List.of(
                            Finding.note(
                                    SUBJECT,
                                    "None is set, so the SMS provider cannot report what became of a text: set DUNWELL_PUBLIC_URL."))
                    : List.of();
        }
        return List.of(reached(settings.publicUrl().replaceFirst("/$", "") + SmsReports.PATH + UUID.randomUUID()));
    }

    private Finding reached(String address) {
        var place = settings.publicUrl();
        try {
            var status = post(address);
            return status == FORBIDDEN
                    ? Finding.well(
                            SUBJECT, "%s leads here, and a report without a signature is refused.".formatted(place))
                    : Finding.mend(
                            SUBJECT,
                            "%s answered a report with status %d instead of refusing it: its proxy must pass on everything under /hooks/."
                                    .formatted(place, status));
        } catch (IOException unreachable) {
            return Finding.mend(
                    SUBJECT,
                    "%s could not be reached from here: check its name, its certificate and the proxy. (A network may hide its own public address; then test from outside.)"
                            .formatted(place));
        }
    }

    private static int post(String address) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
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
