package io.dunwell.contact.zones;

import io.dunwell.customers.Contact;
import io.dunwell.customers.Wish;
import io.dunwell.customers.WishKind;
import io.dunwell.kernel.Channel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By which ways a person asked not to be reached. */
final class Refusals {

    private Refusals() {}

    static Set<Channel> of(List<Wish> wishes, @Nullable Contact contact) {
        var refused = EnumSet.noneOf(Channel.class);
        refused.addAll(named(wishes, WishKind.NOT_BY));
        var only = named(wishes, WishKind.ONLY_BY);
        if (!only.isEmpty()) {
            refused.addAll(EnumSet.complementOf(EnumSet.copyOf(only)));
        }
        if (contact != null && contact.workNumber() && has(wishes, WishKind.NOT_AT_WORK)) {
            refused.addAll(Set.of(Channel.PHONE, Channel.SMS));
        }
        return refused;
    }

    private static boolean has(List<Wish> wishes, WishKind kind) {
        return wishes.stream().anyMatch(wish -> wish.kind() == kind);
    }

    private static Set<Channel> named(List<Wish> wishes, WishKind kind) {
        return wishes.stream()
                .filter(wish -> wish.kind() == kind && wish.channel() != null)
                .map(Wish::channel)
                .collect(Collectors.toSet());
    }
}
