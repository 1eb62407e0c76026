package io.dunwell.integration.posting;

import io.dunwell.customers.CustomerPosted;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewCustomer;
import io.dunwell.integration.files.Row;
import io.dunwell.integration.lines.CustomerReader;
import io.dunwell.integration.lines.LineProblem;
import io.dunwell.integration.mapping.Field;
import io.dunwell.kernel.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Customers who are not known yet are registered; the others stay as they are. */
final class CustomersPosting implements ChunkPosting {

    private final Customers customers;
    private final CustomerReader reader;

    CustomersPosting(Customers customers, CustomerReader reader) {
        this.customers = customers;
        this.reader = reader;
    }

    @Override
    public ChunkOutcome post(List<Row> rows) {
        var outcome = new ChunkOutcome();
        var read = new ArrayList<CustomerReader.Read>();
        var lineOf = new HashMap<String, Long>();
        for (var row : rows) {
            try {
                var customer = reader.read(row);
                refuseRepeat(customer, lineOf);
                read.add(customer);
            } catch (LineProblem problem) {
                outcome.rejected(List.of(row), problem);
            }
        }
        var posted = read.isEmpty()
                ? List.<CustomerPosted>of()
                : customers.registerAll(
                        read.stream().map(CustomerReader.Read::customer).toList());
        for (int i = 0; i < read.size(); i++) {
            count(read.get(i), posted.get(i), outcome);
        }
        return outcome;
    }

    private static void refuseRepeat(CustomerReader.Read read, HashMap<String, Long> lineOf) {
        NewCustomer customer = read.customer();
        Long earlier = lineOf.putIfAbsent(customer.number(), read.cells().row().line());
        if (earlier != null) {
            throw new LineProblem(
                    Field.CUSTOMER_NUMBER.key(),
                    "Customer %s stands on line %d already; keep one of the two lines."
                            .formatted(customer.number(), earlier));
        }
    }

    private static void count(CustomerReader.Read read, CustomerPosted posted, ChunkOutcome outcome) {
        var rows = List.of(read.cells());
        switch (posted.outcome()) {
            case NEW -> outcome.accepted(rows);
            case UNCHANGED -> outcome.unchanged(rows);
            case DIFFERING ->
                outcome.differs(
                        rows,
                        posted.differences().get(0).field(),
                        "Customer %s is known, but its %s. It was left as it is; change it on the customer's page."
                                .formatted(posted.number(), told(posted.differences())));
        }
    }

    static String told(List<Difference> differences) {
        return differences.stream().map(Difference::toString).collect(Collectors.joining("; its "));
    }
}
