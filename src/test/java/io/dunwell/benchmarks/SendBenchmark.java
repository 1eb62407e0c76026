package io.dunwell.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.Messaging;
import io.dunwell.testing.outside.SmsProvider;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Text messages through the whole protocol, from the wish of a step to the recorded outcome, beside what cannot be left
 * out: a row for each and a request for each to the same provider, one after the other.
 */
final class SendBenchmark {

    private static final int CHUNK = 200;
    private static final String WORDS =
            "Nordlys Wholesale: invoice INV-1 is open. Please pay by 7 July or call us. Reply STOP to end texts.";

    private final ApplicationContext application;
    private final SmsProvider provider;
    private final Messaging messaging;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final HttpClient http = HttpClient.newHttpClient();

    SendBenchmark(ApplicationContext application, SmsProvider provider) {
        this.application = application;
        this.provider = provider;
        this.messaging = application.getBean(Messaging.class);
        this.transaction = application.getBean(TransactionTemplate.class);
        this.jdbc = application.getBean(JdbcClient.class);
    }

    /** Settings with which texts go to {@code provider}, as many at once as bare requests, at no pace. */
    static List<String> settings(URI provider) {
        return List.of(
                "--dunwell.messaging.sms.account-sid=AC1",
                "--dunwell.messaging.sms.auth-token=secret",
                "--dunwell.messaging.sms.from=+4930123456",
                "--dunwell.messaging.sms.base-url=" + provider,
                "--dunwell.messaging.at-once.sms=1",
                "--dunwell.messaging.pace.sms.per-minute=60000",
                "--dunwell.messaging.pace.sms.per-day=1000000");
    }

    void run(int messages) {
        int warmUp = Math.max(CHUNK, messages / 5);
        var accounts = readers(warmUp + messages);
        jdbc.sql("create table bare_message (id bigint primary key, to_number varchar(20), body varchar(1000))")
                .update();
        bare(0, warmUp);
        send(accounts.subList(0, warmUp), 0);
        var bare = Measured.of(messages, () -> bare(warmUp, messages));
        var ours = Measured.of(messages, () -> send(accounts.subList(warmUp, warmUp + messages), warmUp));
        check(2 * (warmUp + messages));
        Table.title("Sending %d text messages".formatted(messages));
        Table.row("a row and a request for each, one after the other", bare);
        Table.row("Dunwell, queued, judged, claimed, sent, recorded", ours);
        Table.ratio("Dunwell against bare rows and requests", ours, bare);
    }

    private void bare(int from, int count) {
        for (int i = from; i < from + count; i++) {
            jdbc.sql("insert into bare_message (id, to_number, body) values (?, ?, ?)")
                    .params((long) i, number(i), WORDS)
                    .update();
            post(i);
        }
    }

    private void post(int index) {
        var form = "To=%s&From=%s&Body=%s".formatted(encoded(number(index)), encoded("+4930123456"), encoded(WORDS));
        var request = HttpRequest.newBuilder(provider.address().resolve("/2010-04-01/Accounts/AC1/Messages.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("The provider answered " + answer.statusCode());
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException failed) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failed);
        }
    }

    private void send(List<AccountId> accounts, int from) {
        var now = application.getBean(CompanyClock.class).instant();
        for (int begin = 0; begin < accounts.size(); begin += CHUNK) {
            var orders = new ArrayList<MessageOrder>();
            for (int i = begin; i < Math.min(accounts.size(), begin + CHUNK); i++) {
                orders.add(new MessageOrder(
                        "benchmark-" + (from + i),
                        accounts.get(i),
                        null,
                        "first-reminder",
                        MessagePurpose.DUNNING,
                        Channel.SMS,
                        Receivables.AS_OF.plusDays(7),
                        Receivables.AS_OF,
                        now));
            }
            messaging.queueAll(orders);
        }
        var report = messaging.dispatchDue(now.plusSeconds(1));
        if (report.sent() != accounts.size()) {
            throw new IllegalStateException("Not everything was sent: " + report);
        }
    }

    private void check(int expected) {
        if (provider.journal().size() != expected) {
            throw new IllegalStateException("The provider took %d messages, not %d"
                    .formatted(provider.journal().size(), expected));
        }
    }

    private List<AccountId> readers(int count) {
        var accounts = new ArrayList<AccountId>();
        for (int begin = 0; begin < count; begin += CHUNK) {
            int from = begin;
            transaction.executeWithoutResult(status -> {
                for (int i = from; i < Math.min(count, from + CHUNK); i++) {
                    accounts.add(reader(i));
                }
            });
        }
        return accounts;
    }

    private AccountId reader(int index) {
        var contact = NewContact.billing("Accounts", "c%d@example.com".formatted(index))
                .withPhone(number(index))
                .agreedToSms(Receivables.AS_OF.minusDays(90), "order form");
        var customer = application
                .getBean(Customers.class)
                .register(NewCustomer.of("benchmark", "S-" + index, "Customer " + index, "en", "GB")
                        .withZone(ZoneOffset.UTC)
                        .withContacts(contact));
        application
                .getBean(Ledger.class)
                .charge(NewCharge.invoice(
                        customer.id(),
                        "INV-S-" + index,
                        Receivables.AS_OF.minusDays(60),
                        Receivables.AS_OF.minusDays(20),
                        Money.of("120.00", "USD"),
                        "benchmark"));
        return new AccountId(customer.id(), "USD");
    }

    private static String number(int index) {
        return "+447%09d".formatted(700_000_000 + index);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
