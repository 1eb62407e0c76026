package io.dunwell.messaging;

/**
 * A message the house can send, in every language and for every channel it has texts for.
 *
 * @param key as policies name it, e.g. {@code first-reminder}
 * @param label for people
 * @param firmness place on the tone ladder; of two chasing messages on one day the firmer one goes
 */
public record TemplateInfo(String key, String label, MessagePurpose purpose, int firmness) {}
