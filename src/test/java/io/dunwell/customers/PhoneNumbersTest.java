package io.dunwell.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "(201) 555-0123, US, +12015550123",
        "030 901820, DE, +4930901820",
        "+49 30 901820, US, +4930901820",
        "0171 / 1234567, DE, +491711234567"
    })
    void nationalNumbersAreOfTheCustomersCountry(String written, String country, String stored) {
        assertThat(PhoneNumbers.normalised(written, country)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"call the desk, DE", "1, DE", "+49 30 1234567890123456, DE"})
    void refusesWhatIsNoNumber(String written, String country) {
        assertThatThrownBy(() -> PhoneNumbers.normalised(written, country))
                .isInstanceOf(CustomerRejected.class)
                .hasMessage(
                        "“%s” is not a phone number in %s; write it with its country code, like +49 30 123456.",
                        written, country);
    }

    @Test
    void numberThatIsNormalAlreadyStaysAsItIs() {
        assertThat(PhoneNumbers.normalised("+491711234567", "US")).isEqualTo("+491711234567");
    }
}
