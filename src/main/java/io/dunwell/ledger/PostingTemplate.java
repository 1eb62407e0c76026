package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Between which two accounts a row of the books moves its amount. Two lines of one amount, so every posting sums to
 * zero whatever the amount.
 */
record PostingTemplate(JournalAccount debit, JournalAccount credit) {

    static PostingTemplate of(ChargeKind kind) {
        return switch (kind) {
            case INVOICE, DEBIT_NOTE -> new PostingTemplate(JournalAccount.RECEIVABLES, JournalAccount.SALES);
            case LATE_FEE -> new PostingTemplate(JournalAccount.RECEIVABLES, JournalAccount.LATE_FEE_INCOME);
            case REINSTATED -> new PostingTemplate(JournalAccount.RECEIVABLES, JournalAccount.BAD_DEBT_RECOVERED);
        };
    }

    static PostingTemplate of(CreditKind kind) {
        var debit =
                switch (kind) {
                    case PAYMENT -> JournalAccount.BANK;
                    case CREDIT_NOTE, CANCELLATION -> JournalAccount.SALES;
                    case DISCOUNT -> JournalAccount.DISCOUNTS_GIVEN;
                    case WRITE_OFF -> JournalAccount.BAD_DEBT;
                    case WAIVER -> JournalAccount.LATE_FEE_INCOME;
                    case UNRECOVERED -> JournalAccount.BAD_DEBT_RECOVERED;
                };
        return new PostingTemplate(debit, JournalAccount.RECEIVABLES);
    }

    static PostingTemplate of(TransferKind kind) {
        return switch (kind) {
            case COLLECTED_BY_AGENCY -> new PostingTemplate(JournalAccount.HELD_BY_AGENCIES, JournalAccount.BANK);
            case COMMISSION -> new PostingTemplate(JournalAccount.COMMISSION, JournalAccount.HELD_BY_AGENCIES);
            case REMITTANCE -> new PostingTemplate(JournalAccount.BANK, JournalAccount.HELD_BY_AGENCIES);
        };
    }

    List<JournalLine> lines(LocalDate on, Money amount, String reference) {
        return List.of(
                new JournalLine(on, debit, amount, reference),
                new JournalLine(on, credit, amount.negated(), reference));
    }
}
