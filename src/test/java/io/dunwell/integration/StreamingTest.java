package io.dunwell.integration;

import static io.dunwell.integration.IntakeFixtures.TODAY;
import static io.dunwell.integration.IntakeFixtures.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of any length needs the memory of a chunk. */
@DunwellTest
class StreamingTest {

    private static final String HEADER = "customer_number,invoice_number,issued_on,due_on,amount,currency\n";
    private static final int INVOICES = 1_000;
    private static final long ROOM = 16L << 20;

    @Autowired
    private IntakeFixtures intake;

    @Autowired
    private Intake face;

    /**
     * The lines come into being while they are read; the same thousand invoices again and again leave the books as they
     * are.
     */
    private static InputStream lines(int count) {
        var lines = Stream.concat(
                        Stream.of(HEADER),
                        IntStream.range(0, count)
                                .mapToObj(i -> "7,INV-%d,2026-01-05,2026-02-04,100.00,USD\n".formatted(i % INVOICES)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return lines.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(lines.next().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static ImportRequest request(int count) {
        return new ImportRequest(() -> lines(count), count + ".csv", ImportKind.INVOICES, null, Answers.NONE, TODAY);
    }

    @Test
    void whatLivesDoesNotGrowWithTheFile() {
        intake.company();
        intake.customers("customer_number,customer_name\n7,Alder\n");
        face.importFile(request(INVOICES));
        var live = new Live();

        var run = face.importFile(request(100_000), live);

        assertThat(counts(run))
                .isEqualTo("100000 read: 0 accepted, 100000 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(live.last - live.first).isLessThan(ROOM);
    }

    /** Bytes that a collection leaves, after the tenth chunk and after the last. */
    private static final class Live implements ImportProgress {

        private long first;
        private long last;

        @Override
        public void imported(String fileName, ImportCounts soFar) {
            if (soFar.read() == 10_000) {
                first = now();
            } else if (soFar.read() == 100_000) {
                last = now();
            }
        }

        private static long now() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
