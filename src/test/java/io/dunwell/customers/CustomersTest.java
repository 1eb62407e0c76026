package io.dunwell.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Difference;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.RowOutcome;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@DunwellTest
class CustomersTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");

    @Autowired
    private Customers customers;

    private static NewCustomer alder() {
        return NewCustomer.of("csv", "0042", "Alder & Sons", "en", "US")
                .withDebtorType(DebtorType.BUSINESS)
                .withZone(ZoneId.of("America/Chicago"))
                .withAddress(new Address("1 Main St", "60601", "Chicago", "IL", "us"))
                .withTerms(PaymentTerms.net(30).withDiscount(new BigDecimal("2.5"), 10))
                .withPayRun(PayRunCalendar.weekly(DayOfWeek.THURSDAY, 2))
                .withCreditLimit(new BigDecimal("5000"))
                .withContacts(
                        NewContact.billing("Ada Alder", "Ada@Alder.Example").withPhone("(312) 555-0123"),
                        NewContact.billing("Bo Alder", null)
                                .withRole(ContactRole.ESCALATION)
                                .withPhone("+1 312 555 0124")
                                .preferring(Channel.PHONE));
    }

    @Test
    void registeredCustomerIsReadBackWhole() {
        var id = customers.register(alder()).id();

        var customer = customers.get(id);

        assertThat(customer.number()).isEqualTo("0042");
        assertThat(customer.name()).isEqualTo("Alder & Sons");
        assertThat(customer.debtorType()).isEqualTo(DebtorType.BUSINESS);
        assertThat(customer.zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(customer.address()).isEqualTo(new Address("1 Main St", "60601", "Chicago", "IL", "US"));
        assertThat(customer.terms()).isEqualTo(PaymentTerms.net(30).withDiscount(new BigDecimal("2.5"), 10));
        assertThat(customer.payRun()).isEqualTo(PayRunCalendar.weekly(DayOfWeek.THURSDAY, 2));
        assertThat(customer.creditLimit()).isEqualByComparingTo("5000");
        assertThat(customer.recordedBy()).isEqualTo("dunwell");
        assertThat(customer.isStopped()).isFalse();
        assertThat(customers.find("csv", "0042")).isPresent();
        assertThat(customers.find("csv", "42")).isEmpty();
    }

    @Test
    void contactsAreStoredInTheFormThatIsCompared() {
        var id = customers.register(alder()).id();

        assertThat(customers.contacts(id))
                .extracting(Contact::name, Contact::email, Contact::phone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ada Alder", "ada@alder.example", "+13125550123"),
                        org.assertj.core.groups.Tuple.tuple("Bo Alder", null, "+13125550124"));
    }

    @Test
    void customerSentAgainIsUnchanged() {
        var first = customers.registerAll(List.of(alder())).get(0);

        var second = customers.registerAll(List.of(alder())).get(0);

        assertThat(first.outcome()).isEqualTo(RowOutcome.NEW);
        assertThat(second.outcome()).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void customerSentAgainWithOtherValuesIsReportedAndNotOverwritten() {
        var id = customers.register(alder()).id();

        var changed = alder().withTerms(PaymentTerms.net(14)).withAddress(Address.in("DE"));
        var posted = customers.registerAll(List.of(changed)).get(0);

        assertThat(posted.outcome()).isEqualTo(RowOutcome.DIFFERING);
        assertThat(posted.differences()).extracting(Difference::field).containsExactly("country", "terms");
        assertThat(customers.get(id).terms().days()).isEqualTo(30);
    }

    @Test
    void oneBatchMayNameACustomerTwice() {
        var renamed = NewCustomer.of("csv", "0042", "Alder and Sons", "en", "US");

        var posted = customers.registerAll(List.of(NewCustomer.of("csv", "0042", "Alder", "en", "US"), renamed));

        assertThat(posted).extracting(CustomerPosted::outcome).containsExactly(RowOutcome.NEW, RowOutcome.DIFFERING);
        assertThat(posted.get(1).id()).isEqualTo(posted.get(0).id());
        assertThat(posted.get(1).differences())
                .extracting(Difference::toString)
                .containsExactly("name is Alder, sent was Alder and Sons");
    }

    @Test
    void registeringOneWithOtherValuesIsRefused() {
        customers.register(NewCustomer.of("csv", "0042", "Alder", "en", "US"));

        assertThatThrownBy(() -> customers.register(NewCustomer.of("csv", "0042", "Elder", "en", "US")))
                .isInstanceOf(CustomerRejected.class)
                .hasMessage("Customer 0042 is known already, but its name is Alder, sent was Elder; change it there.");
    }

    @Test
    void outcomesComeInTheOrderOfTheBatch() {
        customers.register(NewCustomer.of("csv", "C7", "Customer 7", "en", "US"));
        var batch = IntStream.range(0, 20)
                .mapToObj(i -> NewCustomer.of("csv", "C" + i, "Customer " + i, "en", "US"))
                .toList();

        var posted = customers.registerAll(batch);

        assertThat(posted)
                .extracting(CustomerPosted::number)
                .isEqualTo(batch.stream().map(NewCustomer::number).toList());
        assertThat(posted.get(7).outcome()).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(customers.idsByNumber("csv", List.of("C3", "C7", "C99")))
                .hasSize(2)
                .containsEntry("C3", posted.get(3).id());
    }

    @Test
    void contactsWrittenOneByOneAndInBatchesNeverShareAnId() {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 60; i++) {
            var id = customers
                    .register(NewCustomer.of("csv", "C" + i, "Customer", "en", "US")
                            .withContacts(NewContact.billing("First", null)))
                    .id();
            ids.add(customers.addContact(id, NewContact.billing("Second", null)).id());
            customers.contacts(id).forEach(contact -> ids.add(contact.id()));
        }

        assertThat(ids.stream().distinct()).hasSize(120);
    }

    @Test
    void billingContactIsTheRightParty() {
        var id = customers
                .register(NewCustomer.of("csv", "1", "Alder", "en", "US"))
                .id();
        assertThat(customers.rightPartyContact(id)).isEmpty();

        customers.addContact(id, NewContact.billing("Boss", null).withRole(ContactRole.DECISION_MAKER));
        var billing = customers.addContact(id, NewContact.billing("Clerk", "clerk@alder.example"));

        assertThat(customers.rightPartyContact(id)).map(Contact::name).contains("Clerk");
        customers.retireContact(billing.id());
        assertThat(customers.rightPartyContact(id)).map(Contact::name).contains("Boss");
    }

    @Test
    void newAddressOfAContactForgetsThatTheOldOneBounced(
            @Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-04");
        var id = customers
                .register(NewCustomer.of("csv", "1", "Alder", "en", "US"))
                .id();
        var contact = customers.addContact(id, NewContact.billing("Clerk", "clerk@alder.example"));
        customers.emailBounced(contact.id(), TODAY);

        customers.changeContact(contact.id(), NewContact.billing("Clerk", "clerk@alder.example"));
        assertThat(customers.contact(contact.id()).emailBouncedOn()).isEqualTo(TODAY);

        customers.changeContact(contact.id(), NewContact.billing("Clerk", "desk@alder.example"));
        assertThat(customers.contact(contact.id()).emailBouncedOn()).isNull();
    }

    @Test
    void consentToTextMessagesCanBeGivenAndTakenBack() {
        var id = customers
                .register(NewCustomer.of("csv", "1", "Alder", "en", "US"))
                .id();
        var contact = customers.addContact(id, NewContact.billing("Clerk", null));

        customers.agreeToSms(contact.id(), TODAY, "order form");
        assertThat(customers.contact(contact.id()).smsConsentOn()).isEqualTo(TODAY);

        customers.refuseSms(contact.id());
        assertThat(customers.contact(contact.id()).smsConsentOn()).isNull();
    }

    @Test
    void stoppedCustomerSaysSinceWhenAndWhy() {
        var id = customers
                .register(NewCustomer.of("csv", "1", "Alder", "en", "US"))
                .id();

        customers.stop(id, StopReason.ATTORNEY, TODAY, "letter of counsel");
        assertThat(customers.get(id).stop()).isEqualTo(new Stop(StopReason.ATTORNEY, TODAY, "letter of counsel"));

        customers.liftStop(id);
        assertThat(customers.get(id).isStopped()).isFalse();
    }

    @Test
    void refusesContactsThatNobodyCanReach() {
        assertThatThrownBy(() -> NewContact.billing("Clerk", "clerk at alder"))
                .isInstanceOf(CustomerRejected.class)
                .hasMessage("“clerk at alder” is not an e-mail address; write it like name@example.com.");
        assertThatThrownBy(() -> NewContact.billing(" ", null))
                .hasMessage("The name of a contact is missing; give one.");
    }

    @Test
    void unknownCustomerIsNotFound() {
        assertThatThrownBy(() -> customers.get(99)).isInstanceOf(NotFound.class).hasMessage("There is no customer 99");
    }

    @Test
    void searchTellsHowManyThereAreBeyondThePage() {
        customers.registerAll(IntStream.range(0, 25)
                .mapToObj(i -> NewCustomer.of("csv", "C" + i, "Customer " + (char) ('A' + i), "en", "US"))
                .toList());

        var second = customers.search("", PageRequest.of(1, 10));

        assertThat(second.getTotalElements()).isEqualTo(25);
        assertThat(second.getContent().get(0).name()).isEqualTo("Customer K");
    }
}
