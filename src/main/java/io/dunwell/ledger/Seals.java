package io.dunwell.ledger;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain of seals: each is a hash over the rows recorded since the one before, and over that one. */
@Component
class Seals {

    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

    private static final String NOTHING_BEFORE = "0".repeat(64);

    private final JdbcClient jdbc;
    private final SealedRows rows;
    private final Companies companies;
    private final CompanyClock clock;

    Seals(JdbcClient jdbc, SealedRows rows, Companies companies, CompanyClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.companies = companies;
        this.clock = clock;
    }

    void seal(LocalDate date) {
        var last = last();
        if (last.isPresent() && !last.get().sealedOn().isBefore(date)) {
            return;
        }
        var until = date.plusDays(1).atStartOfDay(companies.current().zone()).toInstant();
        var previous = last.map(Seal::hash).orElse(NOTHING_BEFORE);
        var digest = rows.digest(previous, last.map(Seal::sealedUntil).orElse(Instant.EPOCH), until);
        jdbc.sql(
                        """
                insert into ledger_seal (sealed_on, sealed_until, rows_sealed, hash, previous_hash, recorded_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        date,
                        SqlRow.stored(until),
                        digest.rows(),
                        digest.hash(),
                        previous,
                        SqlRow.stored(clock.instant()))
                .update();
        LOG.info("ledger sealed on={} rows={}", date, digest.rows());
    }

    List<AuditFinding> verify() {
        var findings = new ArrayList<AuditFinding>();
        var previous = NOTHING_BEFORE;
        var from = Instant.EPOCH;
        for (var seal : jdbc.sql("select * from ledger_seal order by sealed_on")
                .query(Seals::read)
                .list()) {
            var digest = rows.digest(seal.previousHash(), from, seal.sealedUntil());
            if (!digest.hash().equals(seal.hash()) || !seal.previousHash().equals(previous)) {
                findings.add(new AuditFinding(
                        "the rows of a day stay as they were sealed",
                        "The rows sealed on %s are not the ones that are there now: %d were sealed, %d are there."
                                .formatted(seal.sealedOn(), seal.rows(), digest.rows())));
            }
            previous = seal.hash();
            from = seal.sealedUntil();
        }
        return List.copyOf(findings);
    }

    private Optional<Seal> last() {
        return jdbc.sql("select * from ledger_seal order by sealed_on desc limit 1")
                .query(Seals::read)
                .optional();
    }

    private static Seal read(ResultSet row, int number) throws SQLException {
        return new Seal(
                Objects.requireNonNull(SqlRow.date(row, "sealed_on")),
                SqlRow.moment(row, "sealed_until"),
                row.getLong("rows_sealed"),
                row.getString("hash"),
                row.getString("previous_hash"));
    }

    private record Seal(LocalDate sealedOn, Instant sealedUntil, long rows, String hash, String previousHash) {}
}
