package io.dunwell.worklist;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Kinds of tasks as people call them. */
public final class TaskKinds {

    /** By the key of their form, what is done most first. */
    public static final Map<String, String> NAMES = names();

    private TaskKinds() {}

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("call-customer", "Call");
        names.put("answer-customer", "Answer a customer");
        names.put("review-dispute", "Dispute");
        names.put("negotiate-plan", "Plan");
        names.put("answer-in-place", "Answer in place of somebody");
        names.put("fix-contact", "Wrong contact details");
        names.put("find-out-about-notice", "Lost notice");
        names.put("see-call-made", "Call that was not made");
        names.put("owner-decision", "Owner's decision");
        names.put("approve-agency", "Approval for the agency");
        names.put("decide-what-remains", "What remains");
        names.put("review-hardship", "Hardship");
        names.put("handle-by-hand", "By hand");
        return Collections.unmodifiableMap(names);
    }
}
