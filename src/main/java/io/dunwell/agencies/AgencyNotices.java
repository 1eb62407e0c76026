package io.dunwell.agencies;

import io.dunwell.agencies.AgencyNotice.Kind;
import io.dunwell.agencies.AgencyNotice.State;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agencies must be told of their accounts: written down in the transaction in which it happens, told once. */
@Service
@Transactional
public class AgencyNotices {

    /** Those that a person should look at. */
    static final Set<State> UNTOLD = Set.of(State.WAITING, State.SENDING, State.UNKNOWN);

    private static final Logger LOG = LoggerFactory.getLogger(AgencyNotices.class);

    private final AgencyNoticeRepository notices;
    private final CurrentUser user;
    private final CompanyClock clock;

    AgencyNotices(AgencyNoticeRepository notices, CurrentUser user, CompanyClock clock) {
        this.notices = notices;
        this.user = user;
        this.clock = clock;
    }

    /** @param occasion names what happened to the placement: told once, however often it is reported */
    void about(Placement placement, Kind kind, String occasion, String sentence, LocalDate on) {
        var key = placement.id() + ":" + occasion;
        if (!notices.existsByNoticeKey(key)) {
            notices.saveAndFlush(new AgencyNotice(key, placement.id(), kind, sentence, on, clock.instant()));
            LOG.info("agency to be told placement={} kind={}", placement.id(), kind);
        }
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<AgencyNotice> of(long placementId) {
        return notices.findByPlacementIdOrderByIdDesc(placementId);
    }

    /** What agencies do not know for sure yet, oldest first, at most 200. */
    @Transactional(readOnly = true)
    public List<AgencyNotice> untold() {
        return notices.findTop200ByStateInOrderById(UNTOLD);
    }

    @Transactional(readOnly = true)
    public long countUntold() {
        return notices.countByStateIn(UNTOLD);
    }

    /** A person told the agency, or found out that it knows; a repeat changes nothing. */
    public void told(long id) {
        var notice = get(id);
        if (notice.state() != State.TOLD) {
            notice.told(user.login(), clock.instant());
            LOG.info("agency told notice={} placement={}", id, notice.placementId());
        }
    }

    @Transactional(readOnly = true)
    public AgencyNotice get(long id) {
        return notices.findById(id).orElseThrow(() -> NotFound.of("notice", id));
    }
}
