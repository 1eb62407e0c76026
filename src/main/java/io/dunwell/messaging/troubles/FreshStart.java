package io.dunwell.messaging.troubles;

import io.dunwell.kernel.CompanyClock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who changes settings starts the application again: that is enough to have the channel tried again. */
@Component
class FreshStart {

    private final ChannelTroubles troubles;
    private final CompanyClock clock;

    FreshStart(ChannelTroubles troubles, CompanyClock clock) {
        this.troubles = troubles;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        troubles.liftWhereSettingsChanged(clock.instant());
    }
}
