package io.dunwell.engine;

/** A diagram calls a step without an input that it needs. The rulebook finds this before a policy is published. */
public final class StepNotFilled extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StepNotFilled(String label, String input) {
        super("“%s” needs a valid “%s”: fill it in in the policy.".formatted(label, input));
    }
}
