package io.dunwell.worklist;

import io.dunwell.kernel.Rejection;
import java.util.Map;

/** A task cannot be completed with these answers: a sentence for each field in question. */
public final class FormRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> faults;

    FormRefused(Map<String, String> faults) {
        super(String.join(" ", faults.values()));
        this.faults = faults;
    }

    /** Key of the field to its sentence, in the order of the form. */
    public Map<String, String> faults() {
        return faults;
    }
}
