package io.dunwell.cases.plans;

/**
 * The words of a plan.
 *
 * @param language of the text, {@code en} or {@code de}
 * @param body XHTML
 * @param digest SHA-256 of the body, which tells whether somebody agrees to the words they have read
 */
public record Agreement(String language, String body, String digest) {

    public static Agreement of(String language, String body) {
        return new Agreement(language, body, Digest.of(body));
    }

    public boolean isGerman() {
        return language.equals("de");
    }
}
