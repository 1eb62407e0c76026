package io.dunwell.cases.objections;

/** The same words in both languages that customers are spoken to in. */
public record Spoken(String en, String de) {

    /** @throws IllegalArgumentException when one of them is missing */
    public Spoken {
        if (en == null || en.isBlank() || de == null || de.isBlank()) {
            throw new IllegalArgumentException("Words to say are needed in English and in German: %s.".formatted(en));
        }
    }

    /** @param language ISO 639-1, also with a region; English for any that we do not speak */
    public String in(String language) {
        return isGerman(language) ? de : en;
    }

    static boolean isGerman(String language) {
        return language.equals("de") || language.startsWith("de-") || language.startsWith("de_");
    }
}
