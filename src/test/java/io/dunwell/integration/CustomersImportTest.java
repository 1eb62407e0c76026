package io.dunwell.integration;

import static io.dunwell.integration.IntakeFixtures.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Customers;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.customers.PaymentTerms;
import io.dunwell.kernel.Channel;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers in our own format, docs/import-formats.md. */
@DunwellTest
class CustomersImportTest {

    private static final String HEADER =
            "customer_number,customer_name,debtor_type,language,street,postal_code,city,country,time_zone,terms_days,"
                    + "contact_name,email,phone,preferred_channel\n";

    private static final String AGREED =
            "customer_number,customer_name,terms_kind,terms_days,discount_percent,discount_days,pay_run,pay_run_day,"
                    + "pay_run_from,pay_run_cutoff_days,language\n";

    private static final String PEOPLE =
            "customer_number,customer_name,city,contact_name,contact_role,contact_language,"
                    + "contact_time_zone,email,preferred_channel\n";

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
                + "6,Fir,,,,,,,,,,,,\n"
                + "5,Elm,,,,,,,,,,,,\n");

        assertThat(counts(run)).isEqualTo("7 read: 2 accepted, 0 unchanged, 0 differing, 5 rejected, 0 left out");
        assertThat(intake.reported(run))
                .containsExactly(
                        "2 country REJECTED: “Atlantis” is no country; use two letters such as DE.",
                        "3 time_zone REJECTED: “Mars/Olympus” is no time zone; use one such as Europe/Berlin.",
                        "4 terms_days REJECTED: 'soon' is not an amount; write it like 1020.50.",
                        "5 debtor_type REJECTED: “martian” is not one of CONSUMER, BUSINESS, UNKNOWN; use one of them.",
                        "8 customer_number REJECTED: Customer 5 stands on line 6 already; keep one of the two, or put them one after the other.");
    }

    @Test
    void termsAndPaymentRunComeWithTheCustomer() {
        var file = AGREED
                + "1,Alder,end_of_month,15,2.5,10,weekly,friday,,3,DE\n"
                + "2,Birch,NET,30,,,BIWEEKLY,,2026-01-30,,\n"
                + "3,Cedar,,,,,MONTHLY,31,,,\n";

        assertThat(intake.reported(intake.customers(file))).isEmpty();

        assertThat(customer("1").terms())
                .isEqualTo(PaymentTerms.endOfMonth(15).withDiscount(new BigDecimal("2.5"), 10));
        assertThat(customer("1").payRun()).isEqualTo(PayRunCalendar.weekly(DayOfWeek.FRIDAY, 3));
        assertThat(customer("2").payRun()).isEqualTo(PayRunCalendar.biweekly(LocalDate.parse("2026-01-30"), 0));
        assertThat(customer("3").payRun()).isEqualTo(PayRunCalendar.monthly(31, 0));
        assertThat(customer("3").terms()).isEqualTo(PaymentTerms.net(30));
        assertThat(counts(intake.customers(file)))
                .isEqualTo("3 read: 0 accepted, 3 unchanged, 0 differing, 0 rejected, 0 left out");
    }

    @Test
    void otherTermsSentLaterAreReportedAndNotTaken() {
        intake.customers(AGREED + "1,Alder,NET,30,2,10,MONTHLY,15,,,\n");

        var run = intake.customers(AGREED + "1,Alder,END_OF_MONTH,30,2,10,WEEKLY,1,,2,\n");
        var silent = intake.customers("customer_number,customer_name\n1,Alder\n");

        assertThat(intake.reported(run))
                .containsExactly(
                        "2 terms DIFFERS: Customer 1 is known, but its terms is 2% within 10 days, net 30 days, sent was"
                                + " 2% within 10 days, 30 days after month end; its payment run is monthly on day 15, sent was"
                                + " weekly on Monday, bills 2 days before. It was left as it is; change it on the customer's page.");
        assertThat(customer("1").payRun()).isEqualTo(PayRunCalendar.monthly(15, 0));
        assertThat(silent.counts().unchanged()).isEqualTo(1);
    }

    @Test
    void termsAndPaymentRunsThatCannotBeSayWhatToDo() {
        var run = intake.customers(AGREED
                + "1,A,END_OF_MONTH,,,,,,,,\n"
                + "2,B,fortnight,30,,,,,,,\n"
                + "3,C,,30,100,10,,,,,\n"
                + "4,D,,30,2,,,,,,\n"
                + "5,E,,30,,10,,,,,\n"
                + "6,F,,,,,WEEKLY,8,,,\n"
                + "7,G,,,,,BIWEEKLY,,,,\n"
                + "8,H,,,,,MONTHLY,,,,\n"
                + "9,I,,,,,,5,,,\n"
                + "10,J,,,,,MONTHLY,5,,90,\n"
                + "11,K,,,,,,,,,german\n");

        assertThat(intake.reported(run))
                .containsExactly(
                        "2 terms_days REJECTED: Terms kind is given without the days; fill in the days, 0 for at once.",
                        "3 terms_kind REJECTED: “fortnight” is not one of NET, END_OF_MONTH; use one of them.",
                        "4 discount_percent REJECTED: “100” is no discount; write a percentage from 0 to below 100 with at most 4 decimals.",
                        "5 discount_days REJECTED: The discount has no end; fill in within how many days of the invoice it may be taken.",
                        "6 discount_percent REJECTED: Discount days without a discount; fill in the percentage, or clear the days.",
                        "7 pay_run_day REJECTED: A weekly payment run needs its weekday and “8” is none; write 1 (Monday) to 7, or its English name.",
                        "8 pay_run_from REJECTED: A payment run every two weeks needs the date of one run; fill it in like 2026-01-30.",
                        "9 pay_run_day REJECTED: A monthly payment run needs its day; write 1 to 31, where 31 means the last.",
                        "10 pay_run REJECTED: The day of a payment run without its rhythm; write WEEKLY, BIWEEKLY or MONTHLY.",
                        "11 pay_run_cutoff_days REJECTED: “90” is not a whole number from 0 to 60; correct it.",
                        "12 language REJECTED: “german” is no language; use two letters such as de.");
    }

    @Test
    void severalLinesOfACustomerBringSeveralContacts() {
        var file = PEOPLE
                + "1,Alder,Boston,Ada Alder,,de,Europe/Berlin,ada@example.com,\n"
                + "1,,,Bo Alder,decision_maker,,,bo@example.com,PHONE\n"
                + "1,Alder,,Bo Alder,DECISION_MAKER,,,bo@example.com,PHONE\n"
                + "2,Birch,,,,,,,\n";

        var run = intake.customers(file);

        assertThat(intake.reported(run))
                .containsExactly(
                        "4 customer_number NOTE: Customer 1 stands on line 2 already, and this line adds nothing to it.");
        var people = customers.contacts(customer("1").id());
        assertThat(people).extracting(Contact::name).containsExactly("Ada Alder", "Bo Alder");
        assertThat(people).extracting(Contact::role).containsExactly(ContactRole.BILLING, ContactRole.DECISION_MAKER);
        assertThat(people.get(0).language()).isEqualTo("de");
        assertThat(people.get(0).zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(people.get(1).preferredChannel()).isEqualTo(Channel.PHONE);
        assertThat(counts(intake.customers(file)))
                .isEqualTo("4 read: 0 accepted, 4 unchanged, 0 differing, 0 rejected, 0 left out");
    }

    @Test
    void contactsThatChangedAreReportedAndNotTaken() {
        intake.customers(PEOPLE + "1,Alder,,Ada,,en,,ada@example.com,\n");

        var run = intake.customers(PEOPLE
                + "1,Alder,,Ada,,de,Europe/Berlin,ada@example.com,SMS\n"
                + "1,,,Bo,ESCALATION,,,bo@example.com,\n");

        assertThat(counts(run)).isEqualTo("2 read: 0 accepted, 0 unchanged, 2 differing, 0 rejected, 0 left out");
        assertThat(intake.reported(run))
                .containsExactly(
                        "2 language of Ada DIFFERS: Customer 1 is known, but its language of Ada is en, sent was de; its time"
                                + " zone of Ada is empty, sent was Europe/Berlin; its channel of Ada is EMAIL, sent was SMS; its"
                                + " contact is BILLING Ada ada@example.com, sent was ESCALATION Bo bo@example.com. It was left"
                                + " as it is; change it on the customer's page.");
        assertThat(customers.contacts(customer("1").id())).hasSize(1);
    }

    @Test
    void linesOfOneCustomerMustNotContradictEachOther() {
        var run = intake.customers(PEOPLE
                + "1,Alder,Boston,Ada,,,,ada@example.com,\n"
                + "1,Alder,Denver,Bo,,,,bo@example.com,\n"
                + "2,Birch,,Cy,boss,,,,\n"
                + "3,Cedar,,Di,,xx,,,\n"
                + "4,Elm,,Ed,,,,ed@example.com,\n");

        assertThat(counts(run)).isEqualTo("5 read: 1 accepted, 0 unchanged, 0 differing, 4 rejected, 0 left out");
        assertThat(intake.reported(run))
                .containsExactly(
                        "3 city REJECTED: Line 2 of the same customer says “Boston” and this one “Denver”; correct one of"
                                + " them, or leave it empty here. None of the customer's 2 lines was taken.",
                        "4 contact_role REJECTED: “boss” is not one of BILLING, DECISION_MAKER, ESCALATION, OTHER; use one"
                                + " of them.",
                        "5 contact_language REJECTED: “xx” is no language; use two letters such as de.");
    }

    private Customer customer(String number) {
        return customers.find("dunwell", number).orElseThrow();
    }
}
