package io.dunwell.reporting;

import io.dunwell.kernel.Money;
import io.dunwell.kernel.WhyNotPaid;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Why customers said that they had not paid, in a period.
 *
 * @param rows the most frequent reason first
 * @param asked conversations with a reason, of those in which the right person was reached or a reason was told
 * @param months each month of the period, at most the last twelve, with how often each reason was told
 */
public record ReasonReport(Period period, List<Row> rows, Share asked, List<Month> months) {

    /**
     * One reason.
     *
     * @param code as it is kept
     * @param share of all conversations with a reason
     * @param owed by currency; empty where nothing was overdue
     */
    public record Row(String code, long conversations, long customers, Share share, List<Owed> owed) {

        public String label() {
            return WhyNotPaid.label(code);
        }
    }

    /**
     * What accounts with that reason owed in one currency.
     *
     * @param overdue on the morning of the last such conversation of each account in the period
     * @param paid of the accounts on which something was overdue, those that have settled all of it since
     */
    public record Owed(Money overdue, Share paid) {}

    /** @param counts by code; a reason that nobody told is absent */
    public record Month(YearMonth month, Map<String, Long> counts) {

        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
