package io.dunwell.messaging;

/**
 * A text or email from outside with all of its words.
 *
 * @param words of an email also those it answers
 */
public record WholeReply(ReceivedText text, String words) {}
