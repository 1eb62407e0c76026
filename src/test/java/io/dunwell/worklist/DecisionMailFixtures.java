package io.dunwell.worklist;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.messaging.HouseMails;
import io.dunwell.staff.Team;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails about decisions that leave by a mail server of a test. */
public final class DecisionMailFixtures {

    private DecisionMailFixtures() {}

    public static DecisionMails through(HouseMails server, ApplicationContext application) {
        return new DecisionMails(
                application.getBean(DecisionMailRows.class),
                application.getBean(DecisionLinks.class),
                application.getBean(Worklist.class),
                application.getBean(Team.class),
                server,
                application.getBean(TransactionTemplate.class),
                application.getBean(BusinessCalendar.class));
    }
}
