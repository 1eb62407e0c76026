package io.dunwell.customers;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Difference;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In what a contact sent again differs from those that are known; what was not sent is no difference. */
final class ContactDifferences {

    private ContactDifferences() {}

    /** None when a known person is the same, the details of one who has the same addresses, else who is not known. */
    static Stream<Difference> of(Collection<Contact> people, NewContact sent) {
        return people.stream()
                .filter(person -> same(person, sent))
                .findFirst()
                .map(person -> details(person, sent))
                .orElseGet(() -> Stream.of(new Difference("contact", texts(people), text(sent))));
    }

    private static Stream<Difference> details(Contact known, NewContact sent) {
        return Stream.of(
                        ifSent("language", known, known.language(), sent.language()),
                        ifSent("time zone", known, known.zone(), sent.zone()),
                        ifSent("channel", known, known.preferredChannel(), channel(sent)),
                        ifSent("consent to text messages", known, known.smsConsentOn(), sent.smsConsentOn()))
                .flatMap(all -> all);
    }

    /** E-mail is what stands there when nothing was said. */
    private static @Nullable Channel channel(NewContact sent) {
        return sent.preferredChannel() == Channel.EMAIL ? null : sent.preferredChannel();
    }

    private static Stream<Difference> ifSent(
            String field, Contact contact, @Nullable Object known, @Nullable Object sent) {
        return sent == null ? Stream.empty() : Difference.in("%s of %s".formatted(field, contact.name()), known, sent);
    }

    private static boolean same(Contact known, NewContact sent) {
        return known.role() == sent.role()
                && known.name().equals(sent.name())
                && (sent.email() == null || sent.email().equals(known.email()))
                && (sent.phone() == null || sent.phone().equals(known.phone()));
    }

    private static String texts(Collection<Contact> people) {
        return people.stream()
                .map(person -> text(person.role(), person.name(), person.email(), person.phone()))
                .collect(Collectors.joining("; "));
    }

    static String text(NewContact contact) {
        return text(contact.role(), contact.name(), contact.email(), contact.phone());
    }

    private static String text(ContactRole role, String name, @Nullable String email, @Nullable String phone) {
        return Stream.of(role.name(), name, email == null ? "" : email, phone == null ? "" : phone)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
