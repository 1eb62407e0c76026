package io.dunwell.ledger.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.SheetText;
import io.dunwell.ledger.AccountAgeing;
import io.dunwell.ledger.Ageings;
import io.dunwell.ledger.Basis;
import io.dunwell.ledger.Bucket;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every account with something open as a line for a spreadsheet; a few hundred are in memory at a time. */
@Component
class AgeingCsv {

    private static final int AT_ONCE = 500;

    private static final String[] HEADINGS = {
        "customer",
        "name",
        "currency",
        "current",
        "1-30",
        "31-60",
        "61-90",
        "over 90",
        "overdue",
        "open",
        "open items",
        "overdue items",
        "oldest"
    };

    private final Ageings ageings;
    private final Customers customers;

    AgeingCsv(Ageings ageings, Customers customers) {
        this.ageings = ageings;
        this.customers = customers;
    }

    void write(LocalDate day, Basis basis, Writer out) throws IOException {
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(HEADINGS);
            var waiting = new ArrayList<AccountAgeing>();
            ageings.forEachAccount(day, basis, account -> {
                waiting.add(account);
                if (waiting.size() == AT_ONCE) {
                    write(waiting, csv);
                }
            });
            write(waiting, csv);
        }
    }

    private void write(List<AccountAgeing> accounts, CsvWriter csv) {
        var known = customers.byIds(
                accounts.stream().map(row -> row.account().customerId()).toList());
        accounts.forEach(row -> csv.writeRecord(line(row, known)));
        accounts.clear();
    }

    private static List<String> line(AccountAgeing row, Map<Long, Customer> known) {
        var customer = known.get(row.account().customerId());
        var cells = new ArrayList<String>();
        cells.add(SheetText.plain(customer == null ? null : customer.number()));
        cells.add(SheetText.plain(customer == null ? null : customer.name()));
        cells.add(row.account().currency());
        for (var bucket : Bucket.values()) {
            cells.add(row.aged().in(bucket).amount().toPlainString());
        }
        cells.add(row.aged().overdue().amount().toPlainString());
        cells.add(row.aged().total().amount().toPlainString());
        cells.add(String.valueOf(row.openItems()));
        cells.add(String.valueOf(row.overdueItems()));
        cells.add(row.oldest().toString());
        return cells;
    }
}
