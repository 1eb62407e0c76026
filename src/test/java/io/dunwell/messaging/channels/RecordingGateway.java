package io.dunwell.messaging.channels;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The world outside, as a test wants it to answer; it remembers everything that reached it. */
public final class RecordingGateway implements ChannelGateway {

    private final Channel channel;
    private final Function<Outgoing, Outcome> answer;
    private final List<Outgoing> received = Collections.synchronizedList(new ArrayList<>());

    public RecordingGateway(Channel channel, Function<Outgoing, Outcome> answer) {
        this.channel = channel;
        this.answer = answer;
    }

    public static Channels channels(Companies companies, ChannelGateway... gateways) {
        return new Channels(companies, Arrays.asList(gateways));
    }

    public List<Outgoing> received() {
        return List.copyOf(received);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Outcome send(Outgoing message) {
        received.add(message);
        return answer.apply(message);
    }
}
