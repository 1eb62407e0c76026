package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people enter into the books by hand: the same rows as an import's, but a number is entered only once. */
@Service
@Transactional
public class Entries {

    private final ChargePosting posting;
    private final ChargeRows rows;
    private final Corrections corrections;
    private final Clerk clerk;

    Entries(ChargePosting posting, ChargeRows rows, Corrections corrections, Clerk clerk) {
        this.posting = posting;
        this.rows = rows;
        this.corrections = corrections;
        this.clerk = clerk;
    }

    /**
     * Posts an invoice. Sent again with its external id it is known; another one with the number of a bill that stands
     * is refused, since the number is what the customer pays by. One that was taken back leaves its number free.
     *
     * @return id of the charge
     * @throws PostingRejected when the number is taken
     */
    public long invoice(NewCharge invoice) {
        clerk.lock(invoice.account());
        var known = rows.known(invoice.source(), Set.of(invoice.externalId())).stream()
                .findFirst();
        if (known.isPresent()) {
            return known.get().id();
        }
        standing(invoice.reference()).ifPresent(other -> {
            throw new PostingRejected(taken(other, invoice.account()));
        });
        return posting.post(List.of(invoice)).rows().get(0).id();
    }

    private Optional<Charge> standing(String number) {
        var spellings = List.of(number, number.toUpperCase(Locale.ROOT), number.toLowerCase(Locale.ROOT));
        return rows.referenced(spellings).stream()
                .filter(charge -> charge.kind() != ChargeKind.REINSTATED)
                .filter(charge -> corrections.cancellation(charge.id()).isEmpty())
                .findFirst();
    }

    private static String taken(Charge other, AccountId account) {
        return other.customerId() == account.customerId()
                ? "%s is in the books already, issued %s over %s: check the number, or take that one back first."
                        .formatted(other.reference(), other.issuedOn(), other.amount())
                : "%s is in the books already, on another customer’s account: check the number and the customer."
                        .formatted(other.reference());
    }
}
