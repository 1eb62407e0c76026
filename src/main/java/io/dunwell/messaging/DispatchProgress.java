package io.dunwell.messaging;

/** Told after each batch how many messages were looked at so far. */
@FunctionalInterface
public interface DispatchProgress {

    DispatchProgress NONE = soFar -> {};

    void dispatched(int soFar);
}
