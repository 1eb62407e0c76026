package io.dunwell.integration;

import static io.dunwell.integration.IntakeFixtures.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.Customers;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers in our own format, docs/import-formats.md. */
@DunwellTest
class CustomersImportTest {

    private static final String HEADER =
            "customer_number,customer_name,debtor_type,language,street,postal_code,city,country,time_zone,terms_days,"
                    + "contact_name,email,phone,preferred_channel\n";

    @Autowired
    private IntakeFixtures intake;

    @Autowired
    private Customers customers;

    @BeforeEach
    void company() {
        intake.company();
    }

    @Test
    void customerComesWithContactAndTerms() {
        var run = intake.customers(
                HEADER
                        + "0042,Alder Ltd,business,de,Hauptstr. 1,10115,Berlin,Germany,Europe/Berlin,14,Ada Alder,ADA@example.com,+49 30 901820,sms\n");

        assertThat(intake.reported(run)).isEmpty();
        var customer = customers.find("dunwell", "0042").orElseThrow();
        assertThat(customer.address().country()).isEqualTo("DE");
        assertThat(customer.terms().days()).isEqualTo(14);
        var contact = customers.rightPartyContact(customer.id()).orElseThrow();
        assertThat(contact.email()).isEqualTo("ada@example.com");
        assertThat(contact.phone()).isEqualTo("+4930901820");
    }

    @Test
    void knownCustomerIsLeftAsItIs() {
        intake.customers("customer_number,customer_name\n1,Alder\n2,Birch\n");

        var run = intake.customers("customer_number,customer_name\n1,Alder\n2,Beech\n3,Cedar\n");

        assertThat(counts(run)).isEqualTo("3 read: 1 accepted, 1 unchanged, 1 differing, 0 rejected, 0 left out");
        assertThat(intake.reported(run))
                .containsExactly(
                        "3 name DIFFERS: Customer 2 is known, but its name is Birch, sent was Beech. It was left as it is; change it on the customer's page.");
    }

    @Test
    void addressOrPhoneThatCannotBeIsLeftOutWithANote() {
        var run = intake.customers(HEADER + "1,Alder,,,,,,,,,Ada,not an address,12,\n");

        assertThat(run.counts().accepted()).isEqualTo(1);
        assertThat(intake.reported(run))
                .hasSize(2)
                .allMatch(line -> line.endsWith("The customer was taken without it."))
                .anyMatch(line -> line.startsWith("2 email NOTE: “not an address” is not an e-mail address"));
        var id = customers.find("dunwell", "1").orElseThrow().id();
        assertThat(customers.contacts(id)).hasSize(1);
    }

    @Test
    void badLinesSayWhereAndWhatToDo() {
        var run = intake.customers(HEADER
                + "1,Alder,,,,,,Atlantis,,,,,,\n"
                + "2,Birch,,,,,,,Mars/Olympus,,,,,\n"
                + "3,Cedar,,,,,,,,soon,,,,\n"
                + "4,Dogwood,martian,,,,,,,,,,,\n"
                + "5,Elm,,,,,,,,,,,,\n"
                + "5,Fir,,,,,,,,,,,,\n");

        assertThat(counts(run)).isEqualTo("6 read: 1 accepted, 0 unchanged, 0 differing, 5 rejected, 0 left out");
        assertThat(intake.reported(run))
                .containsExactly(
                        "2 country REJECTED: “Atlantis” is no country; use two letters such as DE.",
                        "3 time_zone REJECTED: “Mars/Olympus” is no time zone; use one such as Europe/Berlin.",
                        "4 terms_days REJECTED: 'soon' is not an amount; write it like 1020.50.",
                        "5 debtor_type REJECTED: “martian” is not one of CONSUMER, BUSINESS, UNKNOWN; use one of them.",
                        "7 customer_number REJECTED: Customer 5 stands on line 6 already; keep one of the two lines.");
    }
}
