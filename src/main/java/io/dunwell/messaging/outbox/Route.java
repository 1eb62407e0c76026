package io.dunwell.messaging.outbox;

import io.dunwell.customers.Contact;
import io.dunwell.kernel.Channel;
import io.dunwell.messaging.texts.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which channel a message reaches its reader, and at which address.
 *
 * @param to email address, E.164 number, or the name on the envelope
 */
record Route(Channel channel, String to) {

    private static final List<Channel> ORDER = List.of(Channel.EMAIL, Channel.SMS, Channel.LETTER);

    /**
     * The wish when it can be had, else email, text message, letter.
     *
     * @param refused channels that refused this message before
     * @param hasText whether the house has words for the channel
     */
    static Optional<Route> of(Channel wish, Reader reader, Set<Channel> refused, Predicate<Channel> hasText) {
        return Stream.concat(Stream.of(wish), ORDER.stream())
                .filter(channel -> !refused.contains(channel))
                .filter(hasText)
                .flatMap(channel -> Stream.ofNullable(address(channel, reader)).map(to -> new Route(channel, to)))
                .findFirst();
    }

    private static @Nullable String address(Channel channel, Reader reader) {
        return switch (channel) {
            case EMAIL -> email(reader.contact());
            case SMS -> number(reader.contact());
            case LETTER -> reader.customer().canBeWritten() ? reader.name() : null;
            case PHONE -> null;
        };
    }

    private static @Nullable String email(@Nullable Contact contact) {
        return contact == null || !contact.canBeMailed() ? null : contact.email();
    }

    /** Text messages need the person's consent on record. */
    private static @Nullable String number(@Nullable Contact contact) {
        return contact == null || !contact.canBeTexted() ? null : contact.phone();
    }
}
