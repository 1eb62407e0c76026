package io.dunwell.messaging.web;

import io.dunwell.messaging.troubles.ChannelTrouble;
import io.dunwell.messaging.troubles.ChannelTroubles;
import io.dunwell.reporting.HomeCard;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page, before all else: that messages cannot leave. */
@Component
@Order(1)
class TroublesCard implements HomeCard {

    private final ChannelTroubles troubles;

    TroublesCard(ChannelTroubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public String template() {
        return "messaging/troubles";
    }

    @Override
    public @Nullable List<ChannelTrouble> content() {
        var all = troubles.all();
        return all.isEmpty() ? null : all;
    }
}
