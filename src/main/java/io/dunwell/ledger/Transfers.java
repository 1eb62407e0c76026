package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Ids;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves money between our own accounts because of a customer's payment; what the customer owes does not change. */
@Service
@Transactional
public class Transfers {

    private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);

    private final TransferRows rows;
    private final Ids ids;
    private final Clerk clerk;

    Transfers(TransferRows rows, Ids ids, Clerk clerk) {
        this.rows = rows;
        this.ids = ids;
        this.clerk = clerk;
    }

    /**
     * Posts a transfer of more than zero; of zero there is nothing to post.
     *
     * @param key at most 100 characters; a transfer with a key already posted is not posted again
     */
    public void post(AccountId account, TransferKind kind, Money amount, LocalDate on, String reference, String key) {
        if (amount.isNegative()) {
            throw new PostingRejected("%s is less than zero; take the first transfer back instead.".formatted(amount));
        }
        clerk.lock(account);
        if (amount.isPositive() && rows.find(key).isEmpty()) {
            var text = Texts.required("reference", reference, 120);
            rows.insert(
                    new Transfer(ids.take("transfer", 1), account, kind, text, on, amount, null, key), clerk.stamp());
            LOG.info("transfer posted account={} kind={} amount=\"{}\"", account, kind, amount);
        }
    }

    /** Takes the transfer of that key back; where there is none, or it was taken back before, nothing happens. */
    public void takeBack(String key, LocalDate on) {
        rows.find(key).ifPresent(transfer -> {
            clerk.lock(transfer.account());
            var reversal = "reversal:" + key;
            if (rows.find(reversal).isEmpty()) {
                var day = on.isBefore(transfer.movedOn()) ? transfer.movedOn() : on;
                rows.insert(
                        new Transfer(
                                ids.take("transfer", 1),
                                transfer.account(),
                                transfer.kind(),
                                transfer.reference(),
                                day,
                                transfer.amount().negated(),
                                transfer.id(),
                                reversal),
                        clerk.stamp());
                LOG.info("transfer taken back account={} kind={}", transfer.account(), transfer.kind());
            }
        });
    }
}
