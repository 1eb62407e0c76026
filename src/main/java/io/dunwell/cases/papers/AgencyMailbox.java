package io.dunwell.cases.papers;

import io.dunwell.agencies.AgencyMail;
import io.dunwell.messaging.HouseMails;
import io.dunwell.messaging.HouseMails.Book;
import org.springframework.stereotype.Component;

/** Lends agencies the house's mail server. */
@Component
class AgencyMailbox implements AgencyMail {

    private final HouseMails mails;

    AgencyMailbox(HouseMails mails) {
        this.mails = mails;
    }

    @Override
    public boolean leaves() {
        return mails.leave();
    }

    @Override
    public Answer send(long number, String to, String name, String subject, String text) {
        var answer = mails.send(Book.AGENCIES, number, to, name, subject, text);
        return new Answer(Sent.valueOf(answer.sent().name()), answer.sentence());
    }
}
