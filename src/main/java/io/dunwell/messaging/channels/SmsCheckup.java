package io.dunwell.messaging.channels;

import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.type.PhoneNumber;
import io.dunwell.messaging.Checkup;
import io.dunwell.messaging.Finding;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the SMS provider knows us and our sender. Reads only. */
@Component
@Order(3)
class SmsCheckup implements Checkup {

    private static final String ACCOUNT = "SMS account";
    private static final String SENDER = "SMS sender";
    private static final int UNAUTHORIZED = 401;

    private final SmsSettings settings;
    private final SmsChannel channel;

    SmsCheckup(SmsSettings settings, SmsChannel channel) {
        this.settings = settings;
        this.channel = channel;
    }

    @Override
    public List<Finding> look() {
        if (!settings.isConfigured()) {
            return List.of(Finding.note(
                    ACCOUNT,
                    "None is set: text messages stay in the local outbox. Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and"
                            + " DUNWELL_SMS_FROM to send them."));
        }
        var findings = new ArrayList<Finding>();
        try {
            findings.add(account(Account.fetcher(settings.accountSid()).fetch(channel.client())));
            findings.add(sender());
        } catch (SmsRefused refused) {
            findings.add(Finding.mend(
                    ACCOUNT,
                    refused.status() == UNAUTHORIZED
                            ? "The provider refuses our credentials: check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN."
                            : "The provider answered with status %d; its status page may say more."
                                    .formatted(refused.status())));
        } catch (SmsLineBroken away) {
            findings.add(Finding.mend(
                    ACCOUNT,
                    "The provider does not answer at %s: check the firewall in between."
                            .formatted(settings.baseUrl().getHost())));
        }
        return findings;
    }

    private static Finding account(Account account) {
        if (account.getStatus() != Account.Status.ACTIVE) {
            return Finding.mend(
                    ACCOUNT,
                    "The account is %s: nothing is sent until the provider opens it again."
                            .formatted(account.getStatus()));
        }
        return account.getType() == Account.Type.TRIAL
                ? Finding.note(
                        ACCOUNT, "A trial account: it sends to numbers only that were verified with the provider.")
                : Finding.well(ACCOUNT, "The provider takes our credentials, and the account is active.");
    }

    private Finding sender() {
        if (!settings.messagingServiceSid().isBlank()) {
            return Finding.note(
                    SENDER,
                    "Texts go by a messaging service; whether it holds a number is seen at the provider only. Send a test message.");
        }
        var number = IncomingPhoneNumber.reader()
                .setPhoneNumber(new PhoneNumber(settings.from()))
                .limit(1)
                .read(channel.client())
                .iterator();
        if (!number.hasNext()) {
            return Finding.mend(
                    SENDER, "%s is not a number of this account: check DUNWELL_SMS_FROM.".formatted(settings.from()));
        }
        var capabilities = number.next().getCapabilities();
        return capabilities != null && capabilities.getSms()
                ? Finding.well(SENDER, settings.from() + " may send text messages.")
                : Finding.mend(SENDER, settings.from() + " cannot send text messages: choose a number that can.");
    }
}
