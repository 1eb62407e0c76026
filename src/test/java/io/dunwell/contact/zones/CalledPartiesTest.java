package io.dunwell.contact.zones;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.contact.CalledParty;
import io.dunwell.customers.Address;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.testing.DunwellTest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class CalledPartiesTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Autowired
    private Customers customers;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @BeforeEach
    void found() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
    }

    @Test
    void aCountryWithOneZoneTellsIt() {
        var party = party(customer -> customer, "GB");

        assertThat(party.zones()).containsExactly(ZoneId.of("Europe/London"));
        assertThat(party.home()).isEqualTo(ZoneId.of("Europe/London"));
    }

    @Test
    void aStateOrTheNumberNarrowsALargeCountry() {
        assertThat(party(customer -> customer.withAddress(new Address(null, null, "Miami", "Florida", "US")), "US")
                        .zones())
                .containsExactlyInAnyOrder(ZoneId.of("America/New_York"), ZoneId.of("America/Chicago"));
        assertThat(party(customer -> customer.withContacts(phone("+14155550123")), "US")
                        .zones())
                .containsExactly(ZoneId.of("America/Los_Angeles"));
    }

    @Test
    void allThatIsKnownCountsTogether() {
        var party = party(
                customer -> customer.withZone(STOCKHOLM)
                        .withAddress(new Address(null, null, "Dayton", "OH", "US"))
                        .withContacts(phone("+12125550123")),
                "US");

        assertThat(party.zones()).containsExactlyInAnyOrder(STOCKHOLM, ZoneId.of("America/New_York"));
        assertThat(party.home()).isEqualTo(STOCKHOLM);
    }

    @Test
    void ofAnUnknownZoneEveryZoneOfTheCountryCounts() {
        var party = party(customer -> customer, "US");

        assertThat(party.zones())
                .hasSize(8)
                .contains(ZoneId.of("America/New_York"), ZoneId.of("Pacific/Honolulu"), ZoneId.of("America/Adak"));
        assertThat(party.home()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(party(customer -> customer.withContacts(phone("+18005550123")), "US")
                        .zones())
                .hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"NY, America/New_York", "new york, America/New_York", "Texas, America/Chicago"})
    void partsOfACountryAreKnownByCodeAndName(String region, ZoneId zone) {
        assertThat(ZoneTable.ofPlace("US", region)).contains(zone);
    }

    @Test
    void everyCountryHasAZone() {
        assertThat(Arrays.stream(Locale.getISOCountries())
                        .filter(country -> ZoneTable.ofCountry(country).isEmpty()))
                .isEmpty();
    }

    private CalledParty party(UnaryOperator<NewCustomer> details, String country) {
        var number = "C-" + country + details.hashCode();
        Customer customer = customers.register(details.apply(NewCustomer.of("zones", number, "House", "en", country)));
        var contacts = customers.billingContacts(List.of(customer.id()));
        return CalledParties.of(customer, contacts.get(customer.id()), List.of(), STOCKHOLM);
    }

    private static NewContact phone(String number) {
        return NewContact.billing("Maria Berg", "m@kunde.example").withPhone(number);
    }
}
