package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What being late costs: first announced, then posted once, or waived, or lapsed because the customer paid. */
@Service
@Transactional
public class LateFees {

    LateFees() {}

    /**
     * Writes down that the customer is told about a fee.
     *
     * @param key a fee with a key already announced is not announced again
     * @param rule from what the amount follows, in words
     * @param appliesOn the first day on which it may be posted
     */
    public void announce(
            String key, AccountId account, Money amount, String rule, LocalDate announcedOn, LocalDate appliesOn) {
        throw new UnsupportedOperationException("follows");
    }

    /**
     * Posts the fee as a charge due on {@code on}, once; it lapses when nothing on the account is overdue any more.
     *
     * @return id of the charge, also on a repeat; empty when the fee does not apply yet, was waived or has lapsed
     */
    public OptionalLong postDue(String key, LocalDate on) {
        throw new UnsupportedOperationException("follows");
    }

    /** Takes the fee back, also after it was posted; a repeat does nothing. */
    public void waive(String key, LocalDate on, String by) {
        throw new UnsupportedOperationException("follows");
    }

    /** Lets what is announced and not yet posted on these accounts lapse. */
    public void lapse(Collection<AccountId> accounts, LocalDate on) {
        throw new UnsupportedOperationException("follows");
    }

    /** Fees announced and neither posted nor taken back, by the day on which they apply. */
    @Transactional(readOnly = true)
    public List<AnnouncedFee> announced(AccountId account) {
        throw new UnsupportedOperationException("follows");
    }

    /** The same for many accounts in one query; accounts without are absent. */
    @Transactional(readOnly = true)
    public Map<AccountId, List<AnnouncedFee>> announced(Collection<AccountId> accounts) {
        throw new UnsupportedOperationException("follows");
    }

    /** All fees ever announced, newest first. */
    @Transactional(readOnly = true)
    public List<AnnouncedFee> history(AccountId account) {
        throw new UnsupportedOperationException("follows");
    }
}
