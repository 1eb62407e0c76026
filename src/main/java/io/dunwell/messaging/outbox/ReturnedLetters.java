package io.dunwell.messaging.outbox;

import io.dunwell.customers.ContactDetail;
import io.dunwell.customers.DetailWrong;
import io.dunwell.customers.DetailWrong.How;
import io.dunwell.customers.WrongDetails;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.LetterNotBack;
import io.dunwell.staff.CurrentUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters that the post brought back. */
@Component
public class ReturnedLetters {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedLetters.class);

    private final JdbcClient jdbc;
    private final WrongDetails wrong;
    private final LostNotices notices;
    private final BusinessCalendar calendar;
    private final CurrentUser user;

    ReturnedLetters(
            JdbcClient jdbc, WrongDetails wrong, LostNotices notices, BusinessCalendar calendar, CurrentUser user) {
        this.jdbc = jdbc;
        this.wrong = wrong;
        this.notices = notices;
        this.calendar = calendar;
        this.user = user;
    }

    private record Posted(long customerId, boolean posted, LocalDate on) {}

    /**
     * The letter did not arrive, and no letter goes to that address any more; a repeat is refused.
     *
     * @throws LetterNotBack when it was not posted, came back already, or not on that day
     */
    @Transactional
    public void cameBack(long id, LocalDate on, Instant now) {
        var letter = letter(id);
        if (!letter.posted()) {
            throw new LetterNotBack("This letter is not on its way, so it cannot come back: look at its state.");
        }
        if (on.isBefore(letter.on()) || on.isAfter(calendar.today())) {
            throw new LetterNotBack("A letter comes back after it was posted and not in the future: correct the day.");
        }
        jdbc.sql(
                        """
                update outbound_message set state = 'UNDELIVERED', reason = ?, version = version + 1 where id = ?
                """)
                .params("The letter came back on %s; noted by %s.".formatted(on, user.name()), id)
                .update();
        notices.note(List.of(id), now);
        wrong.note(
                new DetailWrong(
                        new ContactDetail(letter.customerId(), null, ContactDetail.Kind.ADDRESS),
                        How.LETTER_CAME_BACK,
                        on,
                        id,
                        "The post brought the letter back."),
                null);
        LOG.info("letter came back message={} by={}", id, user.login());
    }

    private Posted letter(long id) {
        return jdbc.sql(
                        """
                select customer_id, state, finished_at, business_date from outbound_message
                where id = ? and channel = 'LETTER' for update
                """)
                .param(id)
                .query((row, number) -> new Posted(
                        row.getLong("customer_id"),
                        row.getString("state").equals("SENT"),
                        row.getObject("finished_at") == null
                                ? row.getObject("business_date", LocalDate.class)
                                : calendar.dateOf(SqlRow.moment(row, "finished_at"))))
                .optional()
                .orElseThrow(() -> NotFound.of("letter", id));
    }
}
