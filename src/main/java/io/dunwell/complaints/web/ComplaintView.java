package io.dunwell.complaints.web;

import io.dunwell.complaints.ComplaintState;
import java.util.List;

/** Which complaints are listed. */
enum ComplaintView {
    OPEN("Open", List.of(ComplaintState.OPEN)),
    OVERDUE("Overdue", List.of(ComplaintState.OPEN)),
    ANSWERED("Answered", List.of(ComplaintState.ANSWERED)),
    WITHDRAWN("Withdrawn", List.of(ComplaintState.WITHDRAWN)),
    ALL("All", List.of(ComplaintState.values()));

    private final String label;
    private final List<ComplaintState> states;

    ComplaintView(String label, List<ComplaintState> states) {
        this.label = label;
        this.states = states;
    }

    public String label() {
        return label;
    }

    List<ComplaintState> states() {
        return states;
    }
}
