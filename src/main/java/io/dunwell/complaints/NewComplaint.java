package io.dunwell.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint to be written down.
 *
 * @param currency of the account it is about; null for the customer as a whole
 * @param words as the customer said or wrote it
 * @param about login of the colleague it is about; null for nobody in particular
 * @param answerer login of whoever answers it
 * @param quiet whether nobody writes to the customer until it is answered
 * @param on the day it is written down
 */
public record NewComplaint(
        long customerId,
        @Nullable String currency,
        LocalDate receivedOn,
        ComplaintWay way,
        ComplaintSubject subject,
        String words,
        @Nullable String about,
        String answerer,
        boolean quiet,
        LocalDate on) {}
