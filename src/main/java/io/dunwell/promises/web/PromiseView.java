package io.dunwell.promises.web;

import io.dunwell.promises.PromiseStanding;
import java.util.List;

/** Which promises the list shows. */
public enum PromiseView {
    OPEN("Open", PromiseStanding.OPEN),
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
