package io.dunwell.worklist.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.SheetText;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.Worklist.Order;
import io.dunwell.worklist.WorklistFilter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The filtered list as lines for a spreadsheet, at most {@value #MOST}; no cell of it is ever a formula. */
@Component
class WorklistCsv {

    static final int MOST = 100_000;
    private static final int AT_ONCE = 1_000;

    private static final String[] HEADINGS = {
        "customer",
        "name",
        "task",
        "why",
        "priority",
        "currency",
        "to collect",
        "overdue",
        "days late",
        "broken promises",
        "due",
        "who",
        "put off until"
    };

    private final Worklist worklist;
    private final BusinessCalendar calendar;

    WorklistCsv(Worklist worklist, BusinessCalendar calendar) {
        this.worklist = worklist;
        this.calendar = calendar;
    }

    void write(WorklistFilter filter, Order order, Writer out) throws IOException {
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(HEADINGS);
            for (int page = 0; page < MOST / AT_ONCE; page++) {
                var items = worklist.items(filter, order, page, AT_ONCE);
                write(items, csv);
                if (items.size() < AT_ONCE) {
                    return;
                }
            }
        }
    }

    void write(List<WorkItem> items, Writer out) throws IOException {
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(HEADINGS);
            write(items, csv);
        }
    }

    private void write(List<WorkItem> items, CsvWriter csv) {
        var today = calendar.today();
        items.forEach(item -> csv.writeRecord(line(item, today)));
    }

    private static List<String> line(WorkItem item, LocalDate today) {
        var snooze = item.snooze();
        return List.of(
                SheetText.plain(item.customerNumber()),
                SheetText.plain(item.customerName()),
                SheetText.plain(item.title()),
                SheetText.plain(item.whyNow(today)),
                String.valueOf(item.priority()),
                item.account().currency(),
                item.debt().toCollect().amount().toPlainString(),
                item.overdue().amount().toPlainString(),
                String.valueOf(item.debt().daysOverdue(today)),
                String.valueOf(item.debt().brokenPromises()),
                written(item.dueOn()),
                SheetText.plain(item.assignee()),
                written(snooze == null ? null : snooze.until()));
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
