package io.dunwell.reporting;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static io.dunwell.messaging.MessagingFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class ReportsTest {

    @Autowired
    Reports reports;

    @Autowired
    Messaging messaging;

    @Autowired
    MessagingFixtures fixtures;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
    }

    @Test
    void lettersCountAsMessagesOfTheDayBeforeAndAfterTheyArePosted() {
        messaging.queue(order(fixtures.overdue("alder"), "first-reminder"));
        var birch = fixtures.owes(
                fixtures.customer(customer -> customer.withAddress(MessagingFixtures.street()), "birch"),
                "300.00",
                "2026-02-04");
        messaging.queue(order(birch, "first-reminder", Channel.LETTER));
        messaging.queue(order(fixtures.business("clean", contact -> contact), "first-reminder"));
        messaging.dispatchDue(TEN);

        assertThat(reports.home(TODAY, "lena").messagesToday()).isEqualTo(2);

        messaging.markPosted(
                messaging.printQueue().stream().map(row -> row.id()).toList(), TEN);
        assertThat(reports.home(TODAY, "lena").messagesToday()).isEqualTo(2);
        assertThat(reports.home(TODAY.plusDays(1), "lena").messagesToday()).isZero();
    }
}
