package io.dunwell.messaging.web;

import io.dunwell.messaging.Messaging;
import io.dunwell.staff.Waiting;
import org.springframework.stereotype.Component;

/** Letters to print, as a number beside the outbox in the rail. */
@Component
class LettersWaiting implements Waiting {

    private final Messaging messaging;

    LettersWaiting(Messaging messaging) {
        this.messaging = messaging;
    }

    @Override
    public String place() {
        return "messages";
    }

    @Override
    public long count() {
        return messaging.lettersToPrint();
    }
}
