package io.dunwell.integration.posting;

import io.dunwell.customers.CustomerPosted;
import io.dunwell.customers.Customers;
import io.dunwell.integration.files.Row;
import io.dunwell.integration.lines.CustomerReader;
import io.dunwell.integration.lines.LineProblem;
import io.dunwell.integration.lines.RowProblem;
import io.dunwell.integration.mapping.Field;
import io.dunwell.kernel.Difference;
import io.dunwell.kernel.RowOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public String documentOf(Row row) {
        return reader.documentOf(row);
    }

    @Override
    public ChunkOutcome post(List<Row> rows) {
        var outcome = new ChunkOutcome();
        var read = read(rows, outcome);
        var posted = read.isEmpty()
                ? List.<CustomerPosted>of()
                : customers.registerAll(
                        read.stream().map(CustomerReader.Read::customer).toList());
        for (int i = 0; i < read.size(); i++) {
            count(read.get(i), posted.get(i), outcome);
        }
        return outcome;
    }

    private List<CustomerReader.Read> read(List<Row> rows, ChunkOutcome outcome) {
        var read = new ArrayList<CustomerReader.Read>();
        var lineOf = new HashMap<String, Long>();
        int from = 0;
        while (from < rows.size()) {
            var number = reader.documentOf(rows.get(from));
            int to = from + 1;
            while (to < rows.size()
                    && !number.isEmpty()
                    && reader.documentOf(rows.get(to)).equals(number)) {
                to++;
            }
            readOne(rows.subList(from, to), lineOf, outcome).ifPresent(read::add);
            from = to;
        }
        return read;
    }

    private Optional<CustomerReader.Read> readOne(List<Row> rows, Map<String, Long> lineOf, ChunkOutcome outcome) {
        try {
            var customer = reader.read(rows);
            refuseRepeat(customer, lineOf);
            return Optional.of(customer);
        } catch (RowProblem wrong) {
            outcome.rejected(rows, wrong.row(), wholly(wrong.problem(), rows));
        } catch (LineProblem problem) {
            outcome.rejected(rows, problem);
        }
        return Optional.empty();
    }

    /** A customer that was taken without one of its contacts could not get it by sending the file again. */
    private static LineProblem wholly(LineProblem problem, List<Row> rows) {
        return rows.size() == 1
                ? problem
                : new LineProblem(
                        problem.field(),
                        "%s None of the customer's %d lines was taken.".formatted(problem.sentence(), rows.size()));
    }

    private static void refuseRepeat(CustomerReader.Read read, Map<String, Long> lineOf) {
        var number = read.customer().number();
        var earlier = lineOf.putIfAbsent(number, read.cells().get(0).row().line());
        if (earlier != null) {
            throw new LineProblem(
                    Field.CUSTOMER_NUMBER.key(),
                    "Customer %s stands on line %d already; keep one of the two, or put them one after the other."
                            .formatted(number, earlier));
        }
    }

    private static void count(CustomerReader.Read read, CustomerPosted posted, ChunkOutcome outcome) {
        var differences = posted.differences().stream()
                .filter(difference -> isSaid(difference, read))
                .toList();
        if (posted.outcome() == RowOutcome.NEW) {
            outcome.accepted(read.cells());
        } else if (differences.isEmpty()) {
            outcome.unchanged(read.cells());
        } else {
            outcome.differs(
                    read.cells(),
                    differences.get(0).field(),
                    "Customer %s is known, but its %s. It was left as it is; change it on the customer's page."
                            .formatted(posted.number(), told(differences)));
        }
    }

    /** An empty cell means "not known", so it is no other value than the one that is known. */
    private static boolean isSaid(Difference difference, CustomerReader.Read read) {
        return switch (difference.field()) {
            case "name" -> read.says(Field.CUSTOMER_NAME) || !read.says(Field.CUSTOMER_NUMBER);
            case "language" -> read.says(Field.LANGUAGE);
            case "country" -> read.says(Field.COUNTRY);
            case "terms" -> read.says(Field.TERMS_DAYS);
            default -> true;
        };
    }

    static String told(List<Difference> differences) {
        return differences.stream().map(Difference::toString).collect(Collectors.joining("; its "));
    }
}
