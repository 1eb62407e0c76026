package io.dunwell.contact.packs;

/** The file of packs cannot be meant as it is; Dunwell does not start without knowing the rules. */
public final class PackRefused extends RuntimeException {

    public PackRefused(String sentence) {
        super(sentence);
    }

    public PackRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
