package io.dunwell.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** What the books say about a case today; asked before each decision, answered by {@code cases}. */
public interface FactsSource {

    /**
     * One value, fresh as of this transaction.
     *
     * @param name any but {@link CaseVariables#outcome}, which a person's answer brings along
     */
    Object fact(long caseId, CaseVariables name);

    /** Tells which cases the present transaction is about to ask for, so that they can be read in one go. */
    void expect(Collection<Long> caseIds);

    /** The first day on which the case's oldest overdue item is {@code days} late. */
    LocalDate dayOverdueBy(long caseId, int days);

    /** The customer's payment run that makes it pointless to do on {@code date} what asks for the money. */
    Optional<RunAwaited> runToAwait(long caseId, LocalDate date);

    /** The day on which the case's present standing (promise, dispute, plan, hold ...) must be looked at again. */
    LocalDate standingEnds(long caseId);

    /** The day on which automatic messages go on although a customer who wrote was not answered. */
    LocalDate pauseEnds(long occasionId);

    /** The day on which the customer is owed the answer to the dispute that an investigation is about. */
    LocalDate answerDue(long investigationId);
}
