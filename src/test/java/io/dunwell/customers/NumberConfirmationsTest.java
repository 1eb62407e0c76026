package io.dunwell.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When a number was last known to be its contact's. */
@DunwellTest
class NumberConfirmationsTest {

    private static final String NUMBER = "+12125550123";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);

    @Autowired
    Customers customers;

    @Autowired
    NumberConfirmations numbers;

    @Autowired
    WrongDetails wrong;

    long contact;

    @BeforeEach
    void someoneFromAFile(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        var customer = customers.register(NewCustomer.of("test", "1", "Alder", "en", "US")
                .withContacts(NewContact.billing("Ada", "ada@example.com").withPhone(NUMBER)));
        contact = customers.contacts(customer.id()).get(0).id();
    }

    @Test
    void aNumberFromAFileIsNotConfirmed() {
        assertThat(confirmedOn()).isNull();
    }

    @Test
    void whoeverAnswersFromItHasItStill() {
        numbers.answered(NUMBER, MARCH);

        assertThat(confirmedOn()).isEqualTo(MARCH);
    }

    @Test
    void aTextThatArrivedConfirmsItUnlessTheNumberIsAnotherByNow() {
        numbers.confirmed(contact, "+12125550199", MARCH);
        assertThat(confirmedOn()).isNull();

        numbers.confirmed(contact, NUMBER, MARCH);
        assertThat(confirmedOn()).isEqualTo(MARCH);
    }

    @Test
    void whatIsToldLateTakesNothingBack() {
        numbers.answered(NUMBER, MARCH);

        numbers.confirmed(contact, NUMBER, MARCH.minusDays(3));

        assertThat(confirmedOn()).isEqualTo(MARCH);
    }

    @Test
    void askingAndAgreeingToTextsConfirmIt() {
        customers.verifyContact(contact, MARCH);
        assertThat(confirmedOn()).isEqualTo(MARCH);

        customers.agreeToSms(contact, MARCH.plusDays(9), "order form");
        assertThat(confirmedOn()).isEqualTo(MARCH.plusDays(9));
    }

    @Test
    void aFormThatSomebodyHasOpenIsNotSpoiltByIt() {
        var open = customers.contact(contact);

        numbers.answered(NUMBER, MARCH);
        customers.changeContact(contact, open.version(), NewContact.like(open).preferring(Channel.SMS));

        assertThat(customers.contact(contact).preferredChannel()).isEqualTo(Channel.SMS);
        assertThat(confirmedOn()).isEqualTo(MARCH);
    }

    @Test
    void anotherNumberIsNotConfirmedByTheFormer() {
        numbers.answered(NUMBER, MARCH);

        customers.changeContact(
                contact, NewContact.like(customers.contact(contact)).withPhone("+12125550199"));

        assertThat(confirmedOn()).isNull();
    }

    @Test
    void aNumberThatReachesSomebodyElseIsNotConfirmedByThem() {
        wrong.note(
                new DetailWrong(
                        new ContactDetail(customers.contact(contact).customerId(), contact, ContactDetail.Kind.PHONE),
                        DetailWrong.How.WRONG_PERSON,
                        MARCH,
                        null,
                        "A call reached somebody else."),
                null);

        numbers.answered(NUMBER, MARCH.plusDays(1));

        assertThat(confirmedOn()).isNull();
    }

    private @Nullable LocalDate confirmedOn() {
        return customers.contact(contact).phoneConfirmedOn();
    }
}
