package io.dunwell.agencies;

/** The way by which mails to agencies leave the house. */
public interface AgencyMail {

    /** What is known after one try. */
    enum Sent {
        YES,
        /** Not sent, known for sure. */
        NO,
        /** It may have left. */
        PERHAPS
    }

    /** @param sentence for people; empty when it was sent */
    record Answer(Sent sent, String sentence) {}

    /** Whether mail leaves at all: never in a demo company, nor before a mail server is set. */
    boolean leaves();

    /**
     * Tries once, within a bounded time; never throws.
     *
     * @param number of the notice, so that mail programs know one that comes twice
     */
    Answer send(long number, String to, String name, String subject, String text);
}
