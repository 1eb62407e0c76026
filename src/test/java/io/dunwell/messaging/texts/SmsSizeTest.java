package io.dunwell.messaging.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources: 3GPP TS 23.038, 6.2.1, and 23.040, 9.2.3.24.1. */
class SmsSizeTest {

    private static final String SHORT_ALPHABET =
            "abc XYZ 0189 äöüñà ÄÖÜÑ ß ÆØÅæøå éèùìòÇ ΔΦΓΛΩΠΨΣΘΞ @£$¥_!\"#¤%&'()*+,-./:;<=>?¡§¿\n";
    private static final String TWO_PLACES = "^{}\\[~]|€";
    private static final String OTHERS = "“”’–…çşłЖ漢";
    private static final String PAIRS = "😀🙏";

    @ParameterizedTest
    @CsvSource({
        "a,   1,   1,   1",
        "a, 160, 160, 1",
        "a, 161, 161, 2",
        "a, 306, 306, 2",
        "a, 307, 307, 3",
        "a, 459, 459, 3",
        "€,  80, 160,   1",
        "€, 81, 162, 2",
        "€, 152, 304, 2",
        "€, 153, 306, 3",
        "’,  70,  70,   1",
        "’, 71, 71, 2",
        "’, 134, 134, 2",
        "’, 135, 135, 3",
        "😀, 35,  70,   1",
        "😀, 36, 72, 2",
        "😀, 66, 132, 2",
        "😀, 67, 134, 3"
    })
    void countsPlacesAndParts(String character, int times, int places, int parts) {
        var size = SmsSize.of(character.repeat(times));

        assertThat(size.places()).isEqualTo(places);
        assertThat(size.parts()).isEqualTo(parts);
    }

    @Test
    void aCharacterOfTwoPlacesIsNotTornApart() {
        assertThat(SmsSize.of("a".repeat(152) + "€" + "a".repeat(151)).parts()).isEqualTo(2);
        assertThat(SmsSize.of("a".repeat(152) + "€" + "a".repeat(152)).parts()).isEqualTo(3);
        assertThat(SmsSize.of("a".repeat(153) + "€" + "a".repeat(151)).parts()).isEqualTo(2);
    }

    @Test
    void namesEachCharacterThatForcesTheLongAlphabetOnce() {
        var size = SmsSize.of("“Pay” by Friday – or “call”");

        assertThat(size.encoding()).isEqualTo("UCS-2");
        assertThat(size.forcing()).containsExactly("“", "”", "–");
        assertThat(SmsSize.of("Zahlen Sie 5 € bis Freitag, größte Eile").encoding())
                .isEqualTo("GSM-7");
    }

    @Test
    void anEmptyTextIsOnePart() {
        assertThat(SmsSize.of("").parts()).isEqualTo(1);
        assertThat(SmsSize.of("").room()).isEqualTo(160);
    }

    /** Against a slow count that fills parts one character after the other, from the end. */
    @Test
    void agreesWithASlowCountOnRandomTexts() {
        var random = new Random(20260303);
        for (int i = 0; i < 20_000; i++) {
            var text = randomText(random);
            assertThat(SmsSize.of(text).parts()).as(text).isEqualTo(slowly(text));
        }
    }

    @Test
    void aLongerTextNeverTakesFewerPartsAndFitsItsRoom() {
        var random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            var text = randomText(random);
            var size = SmsSize.of(text);
            assertThat(SmsSize.of(text + "a").parts()).isGreaterThanOrEqualTo(size.parts());
            assertThat(size.places()).isLessThanOrEqualTo(size.room());
        }
    }

    private static int slowly(String text) {
        boolean narrow = text.codePoints().allMatch(c -> (SHORT_ALPHABET + TWO_PLACES).indexOf(c) >= 0);
        int whole = places(text, narrow);
        if (whole <= (narrow ? 160 : 70)) {
            return 1;
        }
        int parts = 0;
        var rest = text;
        while (!rest.isEmpty()) {
            int end = rest.length();
            while (places(rest.substring(0, end), narrow) > (narrow ? 153 : 67)) {
                end = rest.offsetByCodePoints(end, -1);
            }
            rest = rest.substring(end);
            parts++;
        }
        return parts;
    }

    private static int places(String text, boolean narrow) {
        return narrow
                ? text.length()
                        + (int) text.chars()
                                .filter(c -> TWO_PLACES.indexOf(c) >= 0)
                                .count()
                : text.length();
    }

    private static String randomText(Random random) {
        var pool = random.nextInt(3) == 0
                ? SHORT_ALPHABET + TWO_PLACES + OTHERS + PAIRS
                : SHORT_ALPHABET + TWO_PLACES.repeat(1 + random.nextInt(10));
        var characters = pool.codePoints().toArray();
        var text = new StringBuilder();
        int length = random.nextInt(420);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }
}
