package io.dunwell.cases.answers;

import io.dunwell.cases.ReplyToAnswer;
import io.dunwell.cases.ReplyToAnswer.Text;
import io.dunwell.customers.ConsentSource;
import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactDetail;
import io.dunwell.customers.Customers;
import io.dunwell.customers.DetailWrong;
import io.dunwell.customers.DetailWrong.How;
import io.dunwell.customers.EmailConsents;
import io.dunwell.customers.StopReason;
import io.dunwell.customers.TextConsents;
import io.dunwell.customers.WrongDetails;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a person confirmed about a number or address that wants to be left alone. */
@Component
class WishForSilence {

    private final Customers customers;
    private final TextConsents consents;
    private final EmailConsents emails;
    private final WrongDetails wrong;

    WishForSilence(Customers customers, TextConsents consents, EmailConsents emails, WrongDetails wrong) {
        this.customers = customers;
        this.consents = consents;
        this.emails = emails;
        this.wrong = wrong;
    }

    /** Somebody else has the number or address: it gets no more for this customer. */
    void wrongNumber(long customerId, ReplyToAnswer reply, LocalDate today) {
        var numbers = reply.texts().stream()
                .filter(text -> !text.isMail())
                .map(Text::from)
                .collect(Collectors.toSet());
        customers.contacts(customerId).stream()
                .filter(contact -> contact.phone() != null && numbers.contains(contact.phone()))
                .forEach(contact -> {
                    customers.refuseSms(contact.id());
                    wrongPerson(contact, ContactDetail.Kind.PHONE, today);
                });
        var addresses =
                reply.texts().stream().filter(Text::isMail).map(Text::from).collect(Collectors.toSet());
        customers.contacts(customerId).stream()
                .filter(contact -> contact.email() != null && addresses.contains(contact.email()))
                .forEach(contact -> wrongPerson(contact, ContactDetail.Kind.EMAIL, today));
        stopEmails(reply);
    }

    private void wrongPerson(Contact contact, ContactDetail.Kind kind, LocalDate today) {
        wrong.note(
                new DetailWrong(
                        new ContactDetail(contact.customerId(), contact.id(), kind),
                        How.WRONG_PERSON,
                        today,
                        null,
                        "Somebody else answered from it."),
                null);
    }

    /** The way they wrote by is closed; what was stopped when the words came in stays as it is recorded. */
    void noMore(ReplyToAnswer reply) {
        reply.texts().stream()
                .filter(text -> !text.isMail() && !text.stopped() && !consents.isStopped(text.from()))
                .forEach(text -> consents.stop(text.from(), ConsentSource.PERSON, text.words()));
        stopEmails(reply);
    }

    /** Also nothing by any other way, and no calls, until a person lifts the stop. */
    void noContact(long customerId, ReplyToAnswer reply, LocalDate today) {
        noMore(reply);
        customers.stop(customerId, StopReason.CEASE, today, "Wrote that they want no contact.");
    }

    private void stopEmails(ReplyToAnswer reply) {
        reply.texts().stream()
                .filter(Text::isMail)
                .forEach(text -> emails.stop(text.from(), ConsentSource.PERSON, text.words()));
    }
}
