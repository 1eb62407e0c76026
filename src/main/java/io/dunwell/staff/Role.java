package io.dunwell.staff;

/** What a person may do here; each role includes those before it, except that ADMIN is not a collector. */
public enum Role {
    /** Works task lists. */
    COLLECTOR("Collector"),
    /** Decides escalations and approvals: the owner of a small company, or a supervisor. */
    SUPERVISOR("Owner or supervisor"),
    /** Edits policies. */
    POLICY_MANAGER("Policy manager"),
    /** People, imports, operations. */
    ADMIN("Administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
