package io.dunwell.disputes;

import java.util.Collection;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Disputes of all accounts, for the page that lists them. */
public interface DisputeBoard extends Repository<Dispute, Long> {

    /** By the date on which an answer is owed, the next first. */
    @Query("select d from Dispute d where d.state in :states order by d.answerDueOn, d.id")
    Page<Dispute> page(Collection<DisputeState> states, Pageable page);
}
