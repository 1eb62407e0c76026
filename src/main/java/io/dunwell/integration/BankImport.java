package io.dunwell.integration;

import io.dunwell.integration.bank.BankLine;
import io.dunwell.integration.bank.BankPosting;
import io.dunwell.integration.bank.Statements;
import io.dunwell.integration.posting.ChunkOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in bank statements, in chunks that are each a transaction of their own. */
@Component
class BankImport {

    private static final int CHUNK = 500;

    private final BankPosting posting;
    private final TransactionTemplate transactions;

    BankImport(BankPosting posting, TransactionTemplate transactions) {
        this.posting = posting;
        this.transactions = transactions;
    }

    /** @param each told of each chunk within its transaction */
    void run(ImportRequest request, long runId, Consumer<ChunkOutcome> each) throws IOException {
        var chunk = new ArrayList<BankLine>();
        Statements.read(request.file(), line -> {
            chunk.add(line);
            if (chunk.size() == CHUNK) {
                post(List.copyOf(chunk), request, runId, each);
                chunk.clear();
            }
        });
        post(List.copyOf(chunk), request, runId, each);
    }

    private void post(List<BankLine> lines, ImportRequest request, long runId, Consumer<ChunkOutcome> each) {
        transactions.executeWithoutResult(status -> each.accept(posting.post(lines, runId, request.businessDate())));
    }
}
