package io.dunwell.messaging.channels;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.channels.Outcome.Kind;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Text messages through Twilio. */
@Component
class SmsChannel implements ChannelGateway {

    private static final Logger LOG = LoggerFactory.getLogger(SmsChannel.class);

    /** The provider keeps a message no longer than this. Source: https://www.twilio.com/docs/api/errors/90007 */
    private static final Duration LONGEST_VALIDITY = Duration.ofHours(10);

    private final SmsSettings settings;
    private final SmsReports reports;
    private final SingleRequestClient http;

    SmsChannel(SmsSettings settings, SmsReports reports, SendingLimits limits) {
        this.settings = settings;
        this.reports = reports;
        this.http = new SingleRequestClient(settings, limits.deadline(Channel.SMS));
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isConfigured() {
        return settings.isConfigured();
    }

    @Override
    public String settings() {
        return String.join(
                "\n",
                settings.baseUrl().toString(),
                settings.accountSid(),
                settings.authToken(),
                settings.from(),
                settings.messagingServiceSid());
    }

    @Override
    public Outcome send(Outgoing message) {
        try {
            var accepted = creator(message).create(client());
            return Outcome.sent(accepted.getSid());
        } catch (SmsRefused e) {
            LOG.warn("sms refused message={} status={} code={}", message.messageId(), e.status(), e.code());
            return SmsFailures.meaning(e);
        } catch (SmsLineBroken e) {
            LOG.warn("sms provider did not answer message={}", message.messageId(), Wordless.of(e));
            return SmsFailures.meaning(e);
        } catch (RuntimeException e) {
            // The answer could not be read, so the message may have been accepted.
            LOG.warn("sms answer not understood message={}", message.messageId(), Wordless.of(e));
            return Outcome.failed(Kind.UNKNOWN, null, "The SMS provider's answer could not be read.");
        }
    }

    private MessageCreator creator(Outgoing message) {
        var to = new PhoneNumber(message.to());
        var text = message.text().text();
        var creator = settings.messagingServiceSid().isBlank()
                ? Message.creator(to, new PhoneNumber(settings.from()), text)
                : Message.creator(to, settings.messagingServiceSid(), text);
        var validity = message.validity().compareTo(LONGEST_VALIDITY) < 0 ? message.validity() : LONGEST_VALIDITY;
        reports.addressFor(message.reference()).ifPresent(creator::setStatusCallback);
        return creator.setValidityPeriod((int) validity.toSeconds());
    }

    TwilioRestClient client() {
        return new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .accountSid(settings.accountSid())
                .httpClient(http)
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }
}
