package io.dunwell.agencies.web;

import io.dunwell.agencies.AgencyNotices;
import io.dunwell.staff.Waiting;
import org.springframework.stereotype.Component;

/** How much agencies must still be told, beside the place where it is told. */
@Component
class AgenciesWaiting implements Waiting {

    private final AgencyNotices notices;

    AgenciesWaiting(AgencyNotices notices) {
        this.notices = notices;
    }

    @Override
    public String place() {
        return "promises";
    }

    @Override
    public long count() {
        return notices.countUntold();
    }
}
