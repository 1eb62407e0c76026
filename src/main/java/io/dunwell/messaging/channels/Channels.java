package io.dunwell.messaging.channels;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which way a message goes today. Nothing of a demo company ever leaves, whatever credentials are set. */
@Component
public class Channels {

    private final Companies companies;
    private final Map<Channel, ChannelGateway> gateways = new EnumMap<>(Channel.class);

    Channels(Companies companies, List<ChannelGateway> gateways) {
        this.companies = companies;
        gateways.forEach(gateway -> this.gateways.put(gateway.channel(), gateway));
    }

    /** Letters always wait for a person; the others are captured here unless company and credentials say otherwise. */
    public ChannelGateway of(Channel channel) {
        var gateway = gateways.get(channel);
        return gateway != null && (channel == Channel.LETTER || isOutside(channel))
                ? gateway
                : new LocalCapture(channel);
    }

    /** Whether this channel really hands messages to somebody else's server. */
    public boolean isOutside(Channel channel) {
        var gateway = gateways.get(channel);
        return gateway != null
                && channel != Channel.LETTER
                && gateway.isConfigured()
                && !companies.current().isDemo();
    }

    /** Whether any channel does; such sending is slow. */
    public boolean sendOutside() {
        return gateways.keySet().stream().anyMatch(this::isOutside);
    }

    /** See {@link ChannelGateway#settings}; empty for a channel nothing is set for. */
    public String settings(Channel channel) {
        var gateway = gateways.get(channel);
        return gateway == null ? "" : gateway.settings();
    }
}
