package io.dunwell.worklist.web;

import io.dunwell.worklist.TaskKinds;
import io.dunwell.worklist.WorkItem;
import java.util.Map;

/** Icons and colours of tasks; templates know it by the name {@code signs}. */
final class Signs {

    static final Signs SIGNS = new Signs();

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("call-customer", "phone"),
            Map.entry("see-call-made", "bell"),
            Map.entry("review-dispute", "scale"),
            Map.entry("negotiate-plan", "plan"),
            Map.entry("owner-decision", "hand"),
            Map.entry("approve-agency", "agency"),
            Map.entry("decide-what-remains", "flag"),
            Map.entry("handle-by-hand", "hand"),
            Map.entry("answer-customer", "chat"),
            Map.entry("answer-in-place", "chat"),
            Map.entry("find-out-about-notice", "mail"),
            Map.entry("review-hardship", "flag"),
            Map.entry("fix-contact", "edit"));

    /** Kinds of tasks as people call them, by their form. */
    static final Map<String, String> FORMS = TaskKinds.NAMES;

    private Signs() {}

    public String icon(WorkItem item) {
        return ICONS.getOrDefault(item.formKey(), "note");
    }

    /** Calls are what people do most; decisions stand out from them. */
    public String tone(WorkItem item) {
        return item.candidateRole().equals("COLLECTOR") ? "violet" : "amber";
    }

    public String priority(WorkItem item) {
        if (item.priority() >= 60) {
            return "red";
        }
        return item.priority() >= 35 ? "amber" : "";
    }

    /** Class of the ageing colours. */
    public String age(int daysOverdue) {
        if (daysOverdue <= 0) {
            return "a0";
        }
        return daysOverdue > 90 ? "a4" : "a" + ((daysOverdue - 1) / 30 + 1);
    }
}
