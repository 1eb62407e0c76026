package io.dunwell.cases;

import java.util.List;

/** Whether every delinquent account has exactly one live case with a next action and a date; no findings if so. */
public record ProofReport(long delinquentAccounts, long openCases, List<Failure> findings) {

    public boolean holds() {
        return findings.isEmpty();
    }
}
