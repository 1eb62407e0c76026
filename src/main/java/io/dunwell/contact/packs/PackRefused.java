package io.dunwell.contact.packs;

/** The file of packs cannot be meant as it is; Dunwell does not start without knowing the rules. */
final class PackRefused extends RuntimeException {

    PackRefused(String sentence) {
        super(sentence);
    }

    PackRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
