package io.dunwell.messaging;

/**
 * A message the house can send, in every language and for every channel it has texts for.
 *
 * @param key as policies name it, e.g. {@code first-reminder}
 * @param label for people
 * @param tone how it speaks; gentler treatment means a gentler message, not another tone of this one
 * @param firmness place on the tone ladder; of two chasing messages on one day the firmer one goes
 */
public record TemplateInfo(String key, String label, MessagePurpose purpose, Tone tone, int firmness) {}
