package io.dunwell.messaging.channels;

import io.dunwell.kernel.Channel;
import org.springframework.stereotype.Component;

/** Letters: put on the print queue, where a person prints, posts and ticks them off. */
@Component
class LetterChannel implements ChannelGateway {

    @Override
    public Channel channel() {
        return Channel.LETTER;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Outcome send(Outgoing message) {
        return Outcome.toPrint();
    }
}
