package io.dunwell.customers;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a number was last known to be its contact's: a text arrived there, an answer came from there, or a person asked.
 * Kept beside the contact's version, so that a report does not spoil a form that somebody has open.
 */
@Component
public class NumberConfirmations {

    private final JdbcClient jdbc;

    NumberConfirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says nothing when the contact has another number by now, or was confirmed later. */
    @Transactional
    public void confirmed(long contactId, String number, LocalDate on) {
        jdbc.sql(
                        """
                update contact set phone_confirmed_on = :on
                where id = :id and phone = :number and phone_wrong_on is null
                  and (phone_confirmed_on is null or phone_confirmed_on < :on)
                """)
                .param("on", on)
                .param("id", contactId)
                .param("number", number)
                .update();
    }

    /** Everybody who has the number: whoever answers from it has it still. */
    @Transactional
    public void answered(String number, LocalDate on) {
        jdbc.sql(
                        """
                update contact set phone_confirmed_on = :on
                where phone = :number and phone_wrong_on is null
                  and (phone_confirmed_on is null or phone_confirmed_on < :on)
                """)
                .param("on", on)
                .param("number", number)
                .update();
    }

    /** Another number is another matter. */
    void forget(long contactId) {
        jdbc.sql("update contact set phone_confirmed_on = null where id = ?")
                .param(contactId)
                .update();
    }
}
