package io.dunwell.messaging.troubles;

import io.dunwell.messaging.Checkup;
import io.dunwell.messaging.Finding;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was met while sending, before anything is asked again. */
@Component
@Order(0)
class TroubleCheckup implements Checkup {

    private final ChannelTroubles troubles;

    TroubleCheckup(ChannelTroubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public List<Finding> look() {
        return troubles.all().stream().map(TroubleCheckup::finding).toList();
    }

    private static Finding finding(ChannelTrouble one) {
        return one.stops()
                ? Finding.mend(
                        one.name() + " stopped",
                        "%s Then press “Try again”. %s.".formatted(one.sentence(), waiting(one.waiting())))
                : Finding.note(one.name(), "%s Met %s.".formatted(one.sentence(), times(one.times())));
    }

    private static String waiting(long messages) {
        return messages == 1 ? "1 message waits" : messages + " messages wait";
    }

    private static String times(int times) {
        return times == 1 ? "once" : times + " times";
    }
}
