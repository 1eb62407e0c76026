package io.dunwell.disputes;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Disputes of all accounts, for the page that lists them. */
public interface DisputeBoard extends Repository<Dispute, Long> {

    /**
     * By the date on which an answer is owed, the next first.
     *
     * @param reason null for every reason
     * @param owner null for everybody's
     * @param dueFrom only those whose answer is due on that day or later
     * @param dueBefore only those whose answer was due before that day
     */
    @Query("select d from Dispute d where d.state in :states "
            + "and d.answerDueOn >= :dueFrom and d.answerDueOn < :dueBefore "
            + "and (:reason is null or d.reason = :reason) and (:owner is null or d.ownerLogin = :owner) "
            + "order by d.answerDueOn, d.id")
    Page<Dispute> page(
            Collection<DisputeState> states,
            LocalDate dueFrom,
            LocalDate dueBefore,
            @Nullable DisputeReason reason,
            @Nullable String owner,
            Pageable page);

    @Query("select count(d) from Dispute d where d.state = io.dunwell.disputes.DisputeState.OPEN")
    long open();

    @Query("select d.id from Dispute d where d.state = io.dunwell.disputes.DisputeState.OPEN order by d.id")
    List<Long> openIds();

    /** Open ones whose answer was due before that day. */
    @Query("select count(d) from Dispute d where d.state = io.dunwell.disputes.DisputeState.OPEN "
            + "and d.answerDueOn < :date")
    long overdue(LocalDate date);

    /** What open disputes hold, a sum for each currency. */
    @Query(
            "select new io.dunwell.disputes.HeldSum(d.amount.currency, sum(d.amount.amount)) from Dispute d "
                    + "where d.state = io.dunwell.disputes.DisputeState.OPEN group by d.amount.currency order by d.amount.currency")
    List<HeldSum> heldSums();

    @Query("select distinct d.ownerLogin from Dispute d where d.ownerLogin is not null order by d.ownerLogin")
    List<String> owners();

    /** As {@link #heldSums}. */
    default List<Money> held() {
        return heldSums().stream().map(HeldSum::money).toList();
    }
}
