package io.dunwell.demo.world;

import java.time.ZoneId;
import java.util.List;

/**
 * What customers of a country are called and where they live. All of it is invented; the phone ranges are unassigned or
 * kept for fiction.
 */
enum Country {
    IE(
            "en",
            "Europe/Dublin",
            List.of("Dublin", "Cork", "Galway", "Limerick", "Waterford"),
            "D0%d X%d%d%d",
            "+353 20 911 %04d",
            "+353 83 011 %04d"),
    GB(
            "en",
            "Europe/London",
            List.of("Leeds", "Bristol", "Norwich", "Carlisle", "Swansea"),
            "LS%d %d%d%dQ",
            "+44 20 7946 0%03d",
            "+44 7700 900%03d"),
    DE(
            "de",
            "Europe/Berlin",
            List.of("Hamburg", "Leipzig", "Bremen", "Kassel", "Freiburg", "Augsburg"),
            "%d0%d%d%d",
            "+49 30 23125 %03d",
            "+49 171 3920 0%02d"),
    AT(
            "de",
            "Europe/Vienna",
            List.of("Wien", "Graz", "Linz", "Salzburg"),
            "%d%d%d0",
            "+43 1 3580 %03d",
            "+43 664 1234 %03d"),
    NL(
            "en",
            "Europe/Amsterdam",
            List.of("Utrecht", "Zwolle", "Delft", "Arnhem"),
            "%d0%d%d AB",
            "+31 20 570 %04d",
            "+31 6 1234 %04d");

    private final String language;
    private final ZoneId zone;
    private final List<String> cities;
    private final String postalCode;
    private final String landline;
    private final String mobile;

    Country(String language, String zone, List<String> cities, String postalCode, String landline, String mobile) {
        this.language = language;
        this.zone = ZoneId.of(zone);
        this.cities = cities;
        this.postalCode = postalCode;
        this.landline = landline;
        this.mobile = mobile;
    }

    DemoCustomer.Home home(Dice dice) {
        var street = language.equals("de") ? DemoNames.GERMAN_STREETS : DemoNames.ENGLISH_STREETS;
        var house = dice.between(1, 120);
        return new DemoCustomer.Home(
                name(),
                language,
                zone,
                language.equals("de") ? dice.pick(street) + " " + house : house + " " + dice.pick(street),
                postalCode.formatted(dice.between(1, 8), dice.between(1, 9), dice.between(1, 9), dice.between(1, 9)),
                dice.pick(cities));
    }

    String phone(Dice dice, boolean forTexts) {
        return (forTexts ? mobile : landline).formatted(dice.between(1, 99));
    }
}
