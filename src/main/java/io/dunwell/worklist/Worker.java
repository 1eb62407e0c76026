package io.dunwell.worklist;

import java.util.Set;

/**
 * A person at the list.
 *
 * @param roles whose tasks they may take, with the roles that theirs includes
 */
public record Worker(String login, Set<String> roles) {

    public boolean may(WorkItem item) {
        return roles.contains(item.candidateRole());
    }
}
