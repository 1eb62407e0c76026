package io.dunwell.integration;

/** Where an import stands. */
public enum ImportState {
    /** A person has to look at what was found and say go. */
    WAITING("Waiting for answers"),
    /** Also what an import that was cut off looks like until it is run again, which finishes it. */
    RUNNING("Running"),
    FINISHED("Finished"),
    /** Nothing, or only the first part, was taken; the message says why. */
    FAILED("Failed");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
