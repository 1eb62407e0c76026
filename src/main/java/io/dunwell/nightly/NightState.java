package io.dunwell.nightly;

/** How a night, or one step of it, stands. */
public enum NightState {
    /** A step whose turn has not come. */
    WAITING,
    RUNNING,
    /** Went to its end; single items may have failed and are listed. */
    DONE,
    /** A step that broke off with an error, or a night that has such a step. */
    FAILED,
    /** The application stopped while it ran; the next night finishes what was left. */
    INTERRUPTED
}
