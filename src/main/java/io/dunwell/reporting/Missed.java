package io.dunwell.reporting;

/**
 * What was agreed and not paid.
 *
 * @param withTask of how many the account has an open task
 */
public record Missed(Due due, long withTask) {

    public boolean isEmpty() {
        return due.isEmpty();
    }

    public boolean isFollowedUp() {
        return withTask == due.count();
    }
}
