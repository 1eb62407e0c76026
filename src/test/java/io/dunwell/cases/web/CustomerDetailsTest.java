package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Receivables;
import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Customers;
import io.dunwell.customers.DebtorType;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.customers.PaymentTerms;
import io.dunwell.customers.RiskClass;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a supervisor writes down about a customer by hand, and what is refused. */
@DunwellTest
class CustomerDetailsTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor CHIEF = user("chief").roles("SUPERVISOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Customers customers;

    long id;

    @BeforeEach
    void aCustomer() {
        receivables.found();
        id = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH").customerId();
    }

    @Test
    void everyDetailIsChangedAndShownOnTheAccount() throws Exception {
        send("/customers/%d/details".formatted(id), CHIEF, details())
                .andExpect(redirectedUrl("/customers/%d?currency=EUR".formatted(id)))
                .andExpect(flash().attribute("done", "The details were changed."));

        var changed = customer();
        assertThat(changed.name()).isEqualTo("Kowalczyk SE");
        assertThat(changed.debtorType()).isEqualTo(DebtorType.BUSINESS);
        assertThat(changed.language()).isEqualTo("en");
        assertThat(changed.zone()).isEqualTo(ZoneId.of("Europe/Warsaw"));
        assertThat(changed.address().city()).isEqualTo("Warszawa");
        assertThat(changed.terms()).isEqualTo(PaymentTerms.endOfMonth(15).withDiscount(new BigDecimal("2.5"), 10));
        assertThat(changed.payRun()).isEqualTo(PayRunCalendar.weekly(DayOfWeek.FRIDAY, 3));
        assertThat(changed.riskClass()).isEqualTo(RiskClass.HIGH);
        assertThat(changed.creditLimit()).isEqualByComparingTo("20000");
        assertThat(page("/customers/" + id, CHIEF))
                .contains(
                        "15 days after the end of the month",
                        "2.5%",
                        "within 10 days",
                        "Every week on Friday",
                        "20 Nov 2026",
                        "for bills by 17 Nov 2026",
                        "20,000.00",
                        "/details?currency=EUR");
    }

    @Test
    void theFormShowsWhatIsKnown() throws Exception {
        send("/customers/%d/details".formatted(id), CHIEF, details());

        assertThat(page("/customers/%d/details".formatted(id), CHIEF))
                .contains(
                        "value=\"Kowalczyk SE\"",
                        "value=\"2.5\"",
                        "value=\"20000.00\"",
                        "<option value=\"END_OF_MONTH\" selected=\"selected\">",
                        "<option value=\"5\" selected=\"selected\">Friday",
                        "<option value=\"Europe/Warsaw\" selected=\"selected\">");
    }

    @Test
    void whatDoesNotFitTogetherComesBackWithASentenceAtItsField() throws Exception {
        assertThat(refused(with("name", " ", "termsDays", "-1", "termsKind", "")))
                .contains(
                        "Enter the customer’s name.",
                        "Days cannot be negative: enter 0 for at once.",
                        "Choose from when the days count.");
        assertThat(refused(with("discountDays", ""))).contains("Enter within how many days the discount may be taken.");
        assertThat(refused(with("discountPercent", ""))).contains("Enter the discount, or clear its days.");
        assertThat(refused(with("discountPercent", "100"))).contains("Enter less than 100 percent");
        assertThat(refused(with("payRun", "MONTHLY", "payRunDay", "32")))
                .contains("Enter the day of the month, 1 to 31; 31 means the last.");
        assertThat(refused(with("payRun", "BIWEEKLY"))).contains("Choose the date of one payment run.");
        assertThat(refused(with("payRunCutoffDays", "61"))).contains("Enter 0 to 60 days before the run.");
        assertThat(refused(with("zone", "Mars/Olympus"))).contains("This time zone is not known");
        assertThat(refused(with("country", "Poland"))).contains("Choose a country.");
        assertThat(customer().name()).isEqualTo("Kowalczyk Logistik GmbH");
    }

    @Test
    void whoeverChangesWhatAnotherHasChangedIsTold() throws Exception {
        var stale = details();
        send("/customers/%d/details".formatted(id), CHIEF, details());

        stale.put("name", "Lost");
        assertThat(refused(stale))
                .contains("Somebody else changed Kowalczyk SE since you opened this form, so nothing was saved.");
        assertThat(customer().name()).isEqualTo("Kowalczyk SE");
    }

    @Test
    void aCustomerIsAddedByHandAndMeetsTheFileOfTheSameNumber() throws Exception {
        var form = with("number", "0077", "payRun", "BIWEEKLY", "payRunFrom", "2026-11-13");

        send("/customers/new", CHIEF, form).andExpect(status().is3xxRedirection());

        var added = customers.find("dunwell", "0077").orElseThrow();
        assertThat(added.payRun()).isEqualTo(PayRunCalendar.biweekly(LocalDate.parse("2026-11-13"), 3));
        assertThat(added.recordedBy()).isEqualTo("chief");
        assertThat(page("/customers/" + added.id(), CHIEF)).contains("Every two weeks", "Nobody is known yet");
        send("/customers/new", CHIEF, form).andExpect(redirectedUrl("/customers/" + added.id()));
        form.put("name", "Another");
        assertThat(body(send("/customers/new", CHIEF, form).andExpect(status().is(422))))
                .contains("Customer 0077 is known already, but its name is Kowalczyk SE, sent was Another");
        form.put("number", "");
        assertThat(body(send("/customers/new", CHIEF, form).andExpect(status().is(422))))
                .contains("Enter the customer’s number in your books");
    }

    @Test
    void whoMayNotChangeDetailsIsNotOfferedIt() throws Exception {
        assertThat(page("/customers/" + id, LENA)).contains("Terms and details").doesNotContain("/details?");
        assertThat(page("/customers", LENA)).doesNotContain("/customers/new");
        assertThat(page("/customers", CHIEF)).contains("/customers/new");

        send("/customers/%d/details".formatted(id), LENA, details()).andExpect(status().isForbidden());
        send("/customers/new", LENA, details()).andExpect(status().isForbidden());
    }

    @Test
    void aContactKeepsItsZoneAndLanguageAndForgetsABounceOnlyWithANewAddress() throws Exception {
        var known = customers.addContact(
                id,
                NewContact.billing("Jan", "jan@example.com")
                        .withRole(ContactRole.OTHER)
                        .speaking("pl")
                        .inZone(ZoneId.of("Europe/Warsaw"))
                        .agreedToSms(LocalDate.parse("2026-05-05"), "order form"));
        customers.emailBounced(known.id(), LocalDate.parse("2026-11-01"));
        var address = "/customers/%d/contacts/%d".formatted(id, known.id());

        assertThat(page(address, LENA)).contains("<option value=\"pl\" selected=\"selected\">Polish");
        var form = contact(customers.contact(known.id()), "jan@example.com");
        send(address, LENA, form).andExpect(flash().attribute("done", "The contact was changed."));

        var after = customers.contact(known.id());
        assertThat(after.zone()).isEqualTo(ZoneId.of("Europe/Warsaw"));
        assertThat(after.language()).isEqualTo("pl");
        assertThat(after.emailBouncedOn()).isEqualTo(LocalDate.parse("2026-11-01"));
        assertThat(after.smsConsentOn()).isEqualTo(LocalDate.parse("2026-05-05"));
        send(address, LENA, contact(after, "jan.new@example.com"));
        assertThat(customers.contact(known.id()).emailBouncedOn()).isNull();
    }

    @Test
    void aContactThatAnotherHasChangedIsNotOverwritten() throws Exception {
        var known = customers.addContact(id, NewContact.billing("Jan", "jan@example.com"));
        var stale = contact(known, "mine@example.com");
        customers.emailBounced(known.id(), LocalDate.parse("2026-11-01"));

        assertThat(body(send("/customers/%d/contacts/%d".formatted(id, known.id()), LENA, stale)
                        .andExpect(status().is(422))))
                .contains("Somebody else changed Jan since you opened this form");
        assertThat(customers.contact(known.id()).email()).isEqualTo("jan@example.com");
    }

    private static Map<String, String> contact(Contact known, String email) {
        var form = new LinkedHashMap<String, String>();
        form.put("currency", "EUR");
        form.put("version", Integer.toString(known.version()));
        form.put("name", known.name());
        form.put("role", known.role().name());
        form.put("email", email);
        form.put("language", known.language() == null ? "" : known.language());
        form.put("zone", known.zone() == null ? "" : known.zone().getId());
        form.put("preferredChannel", "EMAIL");
        form.put("smsBasis", known.smsConsentBasis() == null ? "" : known.smsConsentBasis());
        return form;
    }

    private Map<String, String> details() {
        var form = new LinkedHashMap<String, String>();
        form.put("currency", "EUR");
        form.put("version", Integer.toString(customer().version()));
        form.put("name", "Kowalczyk SE");
        form.put("debtorType", "BUSINESS");
        form.put("riskClass", "HIGH");
        form.put("language", "en");
        form.put("zone", "Europe/Warsaw");
        form.put("street", "ul. Prosta 1");
        form.put("postalCode", "00-838");
        form.put("city", "Warszawa");
        form.put("country", "PL");
        form.put("termsKind", "END_OF_MONTH");
        form.put("termsDays", "15");
        form.put("discountPercent", "2.5");
        form.put("discountDays", "10");
        form.put("payRun", "WEEKLY");
        form.put("payRunWeekday", "5");
        form.put("payRunDay", "");
        form.put("payRunCutoffDays", "3");
        form.put("creditLimit", "20000");
        form.put("owner", "");
        return form;
    }

    private Map<String, String> with(String... keysAndValues) {
        var form = details();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            form.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return form;
    }

    private Customer customer() {
        return customers.get(id);
    }

    private String refused(Map<String, String> form) throws Exception {
        return body(send("/customers/%d/details".formatted(id), CHIEF, form).andExpect(status().is(422)));
    }

    private String page(String path, RequestPostProcessor person) throws Exception {
        return body(mvc.perform(get(path).with(person)).andExpect(status().isOk()));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private ResultActions send(String path, RequestPostProcessor person, Map<String, String> form) throws Exception {
        var request = post(path).with(csrf()).with(person);
        form.forEach(request::param);
        return mvc.perform(request);
    }
}
