package io.dunwell.worklist;

import java.util.Set;

/**
 * A person at the list.
 *
 * @param roles whose tasks they may take, with the roles that theirs includes
 * @param covers logins of those who are away and whose substitute they are
 */
public record Worker(String login, Set<String> roles, Set<String> covers) {

    public Worker(String login, Set<String> roles) {
        this(login, roles, Set.of());
    }

    public boolean may(WorkItem item) {
        return roles.contains(item.candidateRole());
    }

    /** Their own login and those whose work is theirs for the time being. */
    public Set<String> logins() {
        var all = new java.util.HashSet<>(covers);
        all.add(login);
        return Set.copyOf(all);
    }

    /** Whether a task is theirs, or that of somebody whose substitute they are. */
    public boolean has(WorkItem item) {
        return item.assignee() != null && logins().contains(item.assignee());
    }
}
