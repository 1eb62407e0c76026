package io.dunwell.ledger;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves the books: what must hold for every row, and a seal on each day's rows. */
@Service
@Transactional
public class LedgerAudit {

    LedgerAudit() {}

    /** Checks the whole ledger as of the end of {@code date}; empty when all is well. */
    @Transactional(readOnly = true)
    public List<AuditFinding> run(LocalDate date) {
        throw new UnsupportedOperationException("follows");
    }

    /**
     * Seals what was recorded up to the end of {@code date}, chained to the seal before; a repeat does nothing.
     *
     * <p>For a day that has ended: a row recorded on it later breaks the seal.
     */
    public void seal(LocalDate date) {
        throw new UnsupportedOperationException("follows");
    }

    /** Computes every seal again from the rows; empty when all match. */
    @Transactional(readOnly = true)
    public List<AuditFinding> verifySeals() {
        throw new UnsupportedOperationException("follows");
    }
}
