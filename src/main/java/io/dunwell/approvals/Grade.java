package io.dunwell.approvals;

/** How far somebody may go: as a collector, or as one who approves. */
public enum Grade {
    COLLECTOR("Collectors"),
    SUPERVISOR("Owners and supervisors");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
