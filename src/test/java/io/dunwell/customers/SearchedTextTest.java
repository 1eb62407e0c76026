package io.dunwell.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Müller GmbH         | muller
                    Müller GmbH         | MUELLER gm
                    Mueller             | müller
                    Muller              | müll
                    Straße & Söhne      | strasse sohne
                    Straße & Söhne      | soehne, straße
                    O'Brien Ltd         | obrien
                    O'Brien Ltd         | O’Brien
                    O'Brien Ltd         | brien
                    Lüders-Kümmel       | kummel
                    Lüders-Kümmel       | lüders-küm
                    Lüders Kümmel       | lüders-küm
                    C.H. Beck           | ch beck
                    C.H. Beck           | C.H.Beck
                    Ærø Smørrebrød      | aero smorre
                    Ærø Smørrebrød      | ærø
                    Łódź Spółka         | lodz spolka
                    100% Wind           | 100% w
                    Αθήνα ΑΕ            | αθηνα
                    """)
    void wordsOfNamesAreFoundByTheirBeginsInAnySpelling(String name, String typed) {
        assertThat(finds(typed, "1", name, null, null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Northwind           | wind
                    Müller GmbH         | muller ag
                    Alder               | alders
                    Alder               | &
                    """)
    void othersAreNot(String name, String typed) {
        assertThat(finds(typed, "1", name, null, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    K-00042 | k-00042
                    K-00042 | 42
                    K-00042 | 00042
                    K-00042 | k00
                    10/4711 | 4711
                    """)
    void numbersAreFoundByTheirParts(String number, String typed) {
        assertThat(finds(typed, number, "Alder", null, null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "030 901820, true",
        "+49 30 901820, true",
        "+49 (0)30 901820, true",
        "0049 30 901820, true",
        "4930901820, true",
        "(030) 90-18-20, true",
        "030 9018, true",
        "901820, true",
        "0901820, true",
        "01820, false",
        "+30 901820, false",
        "030 901821, false",
        "901820 30, false"
    })
    void telephonesAreFoundInAnySpellingAndByTheirLastSixDigits(String typed, boolean found) {
        assertThat(finds(typed, "1", "Alder", null, "+4930901820")).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "ada.l@alder-sons.example, true",
        "ADA.L@Alder, true",
        "ada.l, true",
        "ada, true",
        "@alder-sons.example, true",
        "@alder-s, true",
        "alder-sons.exam, true",
        "l@alder, false",
        "@example, false"
    })
    void emailAddressesAreFoundWholeByTheirBeginAndByTheirDomain(String typed, boolean found) {
        assertThat(finds(typed, "1", "Birch", "ada.l@alder-sons.example", null)).isEqualTo(found);
    }

    @Test
    void wordsMayBeOfTheCustomerAndOfSomebodyThere() {
        assertThat(finds("birch ada", "1", "Birch", "ada.l@alder.example", null))
                .isTrue();
    }

    @Test
    void longWordsAreFoundByWhatIsKeptOfThem() {
        var long130 = "x".repeat(130);

        assertThat(finds(long130 + "y", "1", long130 + "y", null, null)).isTrue();
        assertThat(SearchWords.ofCustomer("1", long130)).allMatch(word -> word.length() <= 120);
    }

    private static boolean finds(String typed, String number, String name, String email, String phone) {
        var words = new LinkedHashSet<>(SearchWords.ofCustomer(number, name));
        words.addAll(SearchWords.ofPerson("Accounts", email, phone));
        return SearchedText.of(typed).ways().stream()
                .anyMatch(terms -> terms.stream().allMatch(term -> term.matches(words)));
    }
}
