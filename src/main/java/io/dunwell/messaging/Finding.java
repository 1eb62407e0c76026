package io.dunwell.messaging;

/**
 * What a look at one part of the sending showed.
 *
 * @param sentence what is so and, unless all is well, what to do about it
 */
public record Finding(String subject, Health health, String sentence) {

    /** How it stands. */
    public enum Health {
        WELL,
        /** Nothing is broken, but somebody should know. */
        NOTE,
        /** Messages do not leave or do not arrive until it is mended. */
        MEND
    }

    public static Finding well(String subject, String sentence) {
        return new Finding(subject, Health.WELL, sentence);
    }

    public static Finding note(String subject, String sentence) {
        return new Finding(subject, Health.NOTE, sentence);
    }

    public static Finding mend(String subject, String sentence) {
        return new Finding(subject, Health.MEND, sentence);
    }
}
