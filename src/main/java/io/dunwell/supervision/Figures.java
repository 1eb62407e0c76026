package io.dunwell.supervision;

import java.util.Map;

/**
 * The settings in force.
 *
 * @param chosen what somebody has set, by name; all else is as shipped
 */
public record Figures(Map<String, Integer> chosen) {

    static final String TASK = "task.";
    static final String PERSON = "person.";

    public Figures {
        chosen = Map.copyOf(chosen);
    }

    public int of(Setting setting) {
        return chosen.getOrDefault(setting.name(), setting.shipped());
    }

    /** That a task of this kind takes. */
    public int minutes(String form) {
        return chosen.getOrDefault(TASK + form, TaskTimes.of(form));
    }

    /** A day of somebody who differs from everybody; 0 for who does not. */
    public int ownMinutes(String login) {
        return chosen.getOrDefault(PERSON + login, 0);
    }

    /** A day at the desk of one person. */
    public int deskMinutes(String login) {
        return chosen.getOrDefault(PERSON + login, of(Setting.DESK_MINUTES));
    }
}
