package io.dunwell.benchmarks;

import io.dunwell.integration.Answers;
import io.dunwell.integration.FileSource;
import io.dunwell.integration.ImportCounts;
import io.dunwell.integration.ImportKind;
import io.dunwell.integration.ImportProgress;
import io.dunwell.integration.ImportRequest;
import io.dunwell.integration.ImportRun;
import io.dunwell.integration.Intake;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.springframework.context.ApplicationContext;

/** Importing invoice lines against a bare JDBC batch insert of the same rows into a table of the same shape. */
final class ImportBenchmark {

    private static final int CHUNK = 1_000;
    private static final int WARM_UP = 30_000;
    private static final int LINES_PER_CUSTOMER = 10;

    private final ApplicationContext application;
    private final Databases databases;
    private final Path folder;

    ImportBenchmark(ApplicationContext application, Databases databases, Path folder) {
        this.application = application;
        this.databases = databases;
        this.folder = folder;
    }

    void run(int lines) throws Exception {
        var intake = application.getBean(Intake.class);
        importFile(
                intake,
                customers(Math.max(lines, WARM_UP) / LINES_PER_CUSTOMER + 1),
                ImportKind.CUSTOMERS,
                ImportProgress.SILENT);
        // Both have run before they are measured.
        importFile(intake, invoices(-WARM_UP, 0), ImportKind.INVOICES, ImportProgress.SILENT);
        bare(WARM_UP);
        var file = invoices(0, lines);
        var heap = new Heap();
        var imported = Measured.of(lines, () -> importFile(intake, file, ImportKind.INVOICES, ImportProgress.SILENT));
        var again = Measured.of(lines, () -> importFile(intake, file, ImportKind.INVOICES, ImportProgress.SILENT));
        importFile(intake, file, ImportKind.INVOICES, heap);
        var bare = bare(lines);
        Table.title("Import: %d invoice lines".formatted(lines));
        Table.row("Dunwell: read, check, post", imported);
        Table.row("Dunwell: the same file again", again);
        Table.row("bare JDBC: batch insert of the same rows", bare);
        Table.ratio("Dunwell imports, against bare JDBC", imported, bare, 0.5);
        Table.line("Live heap after a collection: %s", heap);
    }

    private static void importFile(Intake intake, Path file, ImportKind kind, ImportProgress progress) {
        var request = new ImportRequest(
                FileSource.of(file), file.getFileName().toString(), kind, null, Answers.NONE, Receivables.AS_OF);
        ImportRun run = intake.importFile(request, progress);
        if (run.counts().rejected() + run.counts().differing() > 0
                || run.message().isPresent()) {
            throw new IllegalStateException(run.counts() + " " + run.message().orElse(""));
        }
    }

    private Path customers(int count) throws IOException {
        var file = folder.resolve("customers.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("customer_number,customer_name\n");
            for (int c = 0; c < count; c++) {
                out.write("%d,Customer %d%n".formatted(c, c));
            }
        }
        return file;
    }

    private Path invoices(int from, int to) throws IOException {
        var file = folder.resolve("invoices" + from + ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("customer_number,invoice_number,issued_on,due_on,amount,currency\n");
            for (int i = from; i < to; i++) {
                var due = Receivables.dueOn(Math.abs(i), 0);
                out.write("%d,INV-%d,%s,%s,%s,USD%n"
                        .formatted(
                                Math.abs(i) / LINES_PER_CUSTOMER,
                                i,
                                due.minusDays(30),
                                due,
                                Receivables.amount(Math.abs(i), 0)));
            }
        }
        return file;
    }

    private Measured bare(int lines) throws SQLException {
        var place = databases.fresh("bareimport" + lines);
        try (var connection = DriverManager.getConnection(place.url(), place.user(), place.password())) {
            create(connection);
            connection.setAutoCommit(false);
            return Measured.of(lines, () -> insert(connection, lines));
        }
    }

    /** With the indexes of the real table, since they are most of the cost. */
    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table bare_charge (id bigint not null primary key, customer_id bigint not null,"
                    + " currency char(3) not null, kind varchar(12) not null, reference varchar(80) not null,"
                    + " part int not null, parts int not null, issued_on date not null, due_on date not null,"
                    + " amount decimal(19,4) not null, description varchar(500), delivery_reference varchar(120),"
                    + " discount_percent decimal(7,4) not null, discount_until date, source varchar(40) not null,"
                    + " external_id varchar(120) not null, recorded_by varchar(60) not null,"
                    + " recorded_at datetime(6) not null,"
                    + " unique key uq_bare_external (source, external_id, part), check (amount > 0))");
            statement.execute("create index ix_bare_account on bare_charge (customer_id, currency)");
            statement.execute("create index ix_bare_due on bare_charge (due_on)");
            statement.execute("create index ix_bare_reference on bare_charge (reference)");
            statement.execute("create index ix_bare_recorded on bare_charge (recorded_at)");
        }
    }

    private static void insert(Connection connection, int lines) throws SQLException {
        try (var statement = connection.prepareStatement("insert into bare_charge values"
                + " (?, ?, 'USD', 'INVOICE', ?, 1, 1, ?, ?, ?, null, null, 0, null, 'dunwell', ?, 'bench', ?)")) {
            for (int i = 0; i < lines; i++) {
                bind(statement, i);
                if (i % CHUNK == CHUNK - 1) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    private static void bind(PreparedStatement statement, int i) throws SQLException {
        var due = Receivables.dueOn(i, 0);
        statement.setLong(1, i);
        statement.setLong(2, i / LINES_PER_CUSTOMER);
        statement.setString(3, "INV-" + i);
        statement.setDate(4, Date.valueOf(due.minusDays(30)));
        statement.setDate(5, Date.valueOf(due));
        statement.setBigDecimal(6, Receivables.amount(i, 0));
        statement.setString(7, "INV-" + i);
        statement.setTimestamp(8, new Timestamp(1_800_000_000_000L));
        statement.addBatch();
    }

    /** What lives at the first and at the last tenth of a file. */
    private static final class Heap implements ImportProgress {

        private long first;
        private long last;
        private long chunks;

        @Override
        public void imported(String fileName, ImportCounts soFar) {
            chunks++;
            if (chunks == 10 || chunks % 50 == 0) {
                System.gc();
                last = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                first = chunks == 10 ? last : first;
            }
        }

        @Override
        public String toString() {
            return "%d MB after 10,000 lines, %d MB at the end".formatted(first >> 20, last >> 20);
        }
    }
}
