package io.dunwell.staff;

/** A number beside a place in the rail: how much waits there for the person who looks. Each module may bring one. */
public interface Waiting {

    /** The place's id in {@code layout.html}, for example {@code worklist}. */
    String place();

    /** Asked for every page, so one indexed count at most; 0 shows nothing. */
    long count();
}
