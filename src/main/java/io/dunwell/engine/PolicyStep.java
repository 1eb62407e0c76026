package io.dunwell.engine;

/**
 * A thing a policy can do. Write one class, make it a component, and diagrams can call it by its name.
 *
 * <p>A step writes rows and nothing else, in the transaction that moves the case on: what leaves the house goes through
 * the outbox. Running a call twice does nothing twice; {@link StepCall#callId()} is the key.
 */
public interface PolicyStep {

    StepDefinition definition();

    /** @throws io.dunwell.kernel.Rejection becomes the diagram's error event of the class's name */
    void run(StepCall call);
}
