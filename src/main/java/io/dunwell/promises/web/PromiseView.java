package io.dunwell.promises.web;

import io.dunwell.promises.PromiseStanding;
import java.util.List;

/** Which promises the list shows. */
public enum PromiseView {
    OPEN("Open", PromiseStanding.OPEN),
    DUE_TODAY("Due today", PromiseStanding.OPEN),
    /** Tomorrow to the seventh day from today. */
    DUE_SOON("Next 7 days", PromiseStanding.OPEN),
    LATE("Late, in grace", PromiseStanding.OPEN),
    /** Since the last business day before today. */
    JUST_MISSED("Just missed", PromiseStanding.BROKEN, PromiseStanding.PARTLY_KEPT),
    MISSED("Missed", PromiseStanding.BROKEN, PromiseStanding.PARTLY_KEPT),
    KEPT("Kept", PromiseStanding.KEPT),
    WITHDRAWN("Withdrawn", PromiseStanding.WITHDRAWN);

    private final String label;
    private final List<PromiseStanding> standings;

    PromiseView(String label, PromiseStanding... standings) {
        this.label = label;
        this.standings = List.of(standings);
    }

    public String label() {
        return label;
    }

    List<PromiseStanding> standings() {
        return standings;
    }
}
