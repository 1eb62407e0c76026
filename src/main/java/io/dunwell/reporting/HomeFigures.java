package io.dunwell.reporting;

import io.dunwell.kernel.Money;
import java.util.List;

/**
 * How things stand, as the home page shows it. Amounts are by currency, the company's own first and always there.
 *
 * @param delinquent accounts with an open case
 * @param messagesToday written for today's business date and handed over, letters to be printed among them
 */
public record HomeFigures(
        List<Money> toCollect,
        List<Money> overdue,
        List<Money> promised,
        long delinquent,
        long openTasks,
        long myTasks,
        long messagesToday) {}
