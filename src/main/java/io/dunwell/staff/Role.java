package io.dunwell.staff;

/**
 * What a person may do here.
 *
 * <p>SUPERVISOR includes COLLECTOR. ADMIN includes COLLECTOR and POLICY_MANAGER, so that an administrator sees every
 * page; what needs an approval stays with SUPERVISOR.
 */
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
