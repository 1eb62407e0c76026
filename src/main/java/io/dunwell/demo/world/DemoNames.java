package io.dunwell.demo.world;

import java.util.List;

/** Words that the names of the demo company's customers are put together from. */
final class DemoNames {

    static final List<String> ENGLISH_STREETS =
            List.of("Harbour Row", "Mill Lane", "Chapel Street", "Foundry Road", "Quay Parade", "Orchard Rise");
    static final List<String> GERMAN_STREETS =
            List.of("Hafenstraße", "Am Mühlbach", "Lindenallee", "Werkstraße", "Marktgasse", "Gartenweg");

    private static final List<String> ENGLISH_FAMILIES = List.of(
            "Ashgrove",
            "Pemberlow",
            "Quillan",
            "Fairweather",
            "Thornbury",
            "Kilmacross",
            "Hollis",
            "Marlowe",
            "Drumgold",
            "Castlebrook",
            "Winslade",
            "Oakhanger",
            "Rathmore",
            "Penhallow",
            "Birchall",
            "Corrigane",
            "Loughlin",
            "Stanmere",
            "Eastwick",
            "Tolliver");
    private static final List<String> GERMAN_FAMILIES = List.of(
            "Brandstetter",
            "Eichhorn",
            "Lindner",
            "Rosenau",
            "Vogelsang",
            "Hallbach",
            "Steinwender",
            "Kessler",
            "Morgenroth",
            "Tannhof",
            "Wiesinger",
            "Ahrens",
            "Birkenfeld",
            "Dornberg",
            "Feuerbach",
            "Grünwald");
    private static final List<String> ENGLISH_TRADES = List.of(
            "Provisions", "Grocers", "Kitchenware", "Delicatessen", "Hardware", "Garden Supplies", "Bakeries", "Inns");
    private static final List<String> GERMAN_TRADES = List.of(
            "Feinkost", "Lebensmittel", "Haushaltswaren", "Gastrobedarf", "Naturkost", "Gartencenter", "Bäckereien");
    private static final List<String> ENGLISH_FIRST = List.of(
            "Aoife", "Conor", "Edith", "Farah", "Gareth", "Imogen", "Liam", "Niamh", "Owen", "Saoirse", "Tariq",
            "Wendy");
    private static final List<String> GERMAN_FIRST = List.of(
            "Anke",
            "Bernd",
            "Cem",
            "Dorothea",
            "Elif",
            "Florian",
            "Greta",
            "Hannes",
            "Ines",
            "Jürgen",
            "Katrin",
            "Uwe");

    private DemoNames() {}

    /** "Ashgrove & Hollis Provisions Ltd", "Feinkost Lindner GmbH". */
    static String firm(Country country, Dice dice) {
        boolean german = isGerman(country);
        var family = dice.pick(german ? GERMAN_FAMILIES : ENGLISH_FAMILIES);
        var other = dice.pick(german ? GERMAN_FAMILIES : ENGLISH_FAMILIES);
        var families = dice.chance(0.35) && !other.equals(family) ? family + " & " + other : family;
        var trade = dice.pick(german ? GERMAN_TRADES : ENGLISH_TRADES);
        return german
                ? "%s %s %s".formatted(trade, families, dice.pick(List.of("GmbH", "KG", "e. K.")))
                : "%s %s %s".formatted(families, trade, country == Country.NL ? "B.V." : "Ltd");
    }

    static String person(Country country, Dice dice) {
        boolean german = isGerman(country);
        return dice.pick(german ? GERMAN_FIRST : ENGLISH_FIRST) + " "
                + dice.pick(german ? GERMAN_FAMILIES : ENGLISH_FAMILIES);
    }

    private static boolean isGerman(Country country) {
        return country == Country.DE || country == Country.AT;
    }
}
