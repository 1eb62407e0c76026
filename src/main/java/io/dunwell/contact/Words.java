package io.dunwell.contact;

/**
 * What a message says, once it is written.
 *
 * @param sender the company's own name
 */
public record Words(String text, String sender) {}
