package io.dunwell.approvals;

/**
 * Where a limit holds: for every account, for those under one policy, or for customers in hardship.
 *
 * @param key {@code ""} for every account, {@code hardship}, or the key of a policy
 */
public record LimitScope(String key) {

    public static final LimitScope EVERYWHERE = new LimitScope("");
    public static final LimitScope HARDSHIP = new LimitScope("hardship");

    public static LimitScope policy(String key) {
        return new LimitScope(key);
    }
}
