package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long what is owed has been due, as of the end of any day, from the transactions and not from today's state. */
@Service
@Transactional(readOnly = true)
public class Ageings {

    Ageings() {}

    /** Totals of the whole ledger by currency. */
    public AgeingReport asOf(LocalDate date, Basis basis) {
        throw new UnsupportedOperationException("follows");
    }

    /** Accounts with something open, the most overdue first. */
    public Page<AccountAgeing> accounts(LocalDate date, Basis basis, Pageable page) {
        throw new UnsupportedOperationException("follows");
    }

    /** Every account with something open, by customer, without holding them in memory. */
    public void forEachAccount(LocalDate date, Basis basis, Consumer<AccountAgeing> each) {
        throw new UnsupportedOperationException("follows");
    }

    /** Open items of one account by due date. */
    public List<OpenItem> items(AccountId account, LocalDate date) {
        throw new UnsupportedOperationException("follows");
    }
}
