package io.dunwell.messaging.troubles;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.staff.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What providers say about our settings and our account, for all nodes: it stops the channel until an administrator
 * lifts that, or until the application starts with other settings. Warnings only stand there until they are noted.
 */
@Component
public class ChannelTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelTroubles.class);

    private final TroubleRows rows;
    private final SettingsPrints prints;
    private final CurrentUser user;

    ChannelTroubles(TroubleRows rows, SettingsPrints prints, CurrentUser user) {
        this.rows = rows;
        this.prints = prints;
        this.user = user;
    }

    /** Keeps what {@code outcome} says to the administrator; what is known already is only counted. */
    @Transactional
    public void heard(Channel channel, Outcome outcome, Instant now) {
        if (!outcome.isForTheAdministrator() || rows.count(channel, code(outcome), now)) {
            return;
        }
        boolean stops = outcome.kind() == Kind.MISCONFIGURED;
        if (rows.add(channel, code(outcome), stops, outcome.sentence(), prints.of(channel), now) && stops) {
            LOG.error("channel stopped, an administrator must mend it channel={} code={}", channel, code(outcome));
        }
    }

    /** Stops before warnings, oldest first. */
    @Transactional(readOnly = true)
    public List<ChannelTrouble> all() {
        return rows.all();
    }

    /** Stopped channels, each with the sentence for messages that wait for it. */
    @Transactional(readOnly = true)
    public Map<Channel, String> stops() {
        return rows.stops().stream()
                .collect(Collectors.toMap(ChannelTrouble::channel, ChannelTrouble::reason, (older, newer) -> older));
    }

    /**
     * Lets the channel be tried again, and what waits for it be looked at now; if nothing was mended the next message
     * stops it again. Harmless when it is not stopped.
     */
    @Transactional
    public void lift(Channel channel, Instant now) {
        var reasons = rows.stops().stream()
                .filter(trouble -> trouble.channel() == channel)
                .map(ChannelTrouble::reason)
                .toList();
        if (!reasons.isEmpty()) {
            rows.remove(channel, true);
            int waiting = rows.hasten(reasons, now);
            LOG.info("channel lifted channel={} waiting={} by={}", channel, waiting, user.login());
        }
    }

    /** Takes the channel's warnings from sight until they are met again. */
    @Transactional
    public void note(Channel channel) {
        rows.remove(channel, false);
        LOG.info("channel warnings noted channel={} by={}", channel, user.login());
    }

    /** Lifts every stop that was met with other settings than today's. */
    @Transactional
    public void liftWhereSettingsChanged(Instant now) {
        rows.prints().forEach((channel, print) -> {
            if (!prints.matches(channel, print)) {
                lift(channel, now);
            }
        });
    }

    private static String code(Outcome outcome) {
        return outcome.code() == null ? "" : outcome.code();
    }
}
