package io.dunwell.cases.web;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.AllocatedBy;
import io.dunwell.ledger.ChargeKind;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.LedgerEntry;
import io.dunwell.ledger.LedgerLine;
import io.dunwell.ledger.LineType;
import io.dunwell.staff.CurrentUser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A line of the ledger as people read it.
 *
 * @param balance what the customer owed after it
 */
record LedgerRow(LedgerEntry entry, Money balance) {

    /** Newest first. */
    static List<LedgerRow> of(List<LedgerEntry> entries, String currency) {
        var rows = new ArrayList<LedgerRow>();
        var balance = Money.zero(currency);
        for (var entry : entries) {
            balance = entry.line().type() == LineType.ALLOCATION
                    ? balance
                    : balance.plus(entry.line().amount());
            rows.add(new LedgerRow(entry, balance));
        }
        Collections.reverse(rows);
        return List.copyOf(rows);
    }

    public LedgerLine line() {
        return entry.line();
    }

    public boolean moves() {
        return line().type() != LineType.ALLOCATION;
    }

    public String label() {
        return switch (line().type()) {
            case CHARGE -> charge(ChargeKind.valueOf(line().kind()));
            case CREDIT -> credit(CreditKind.valueOf(line().kind()));
            case ALLOCATION -> line().reverses() == null ? "Applied" : "Freed";
        };
    }

    public String by() {
        return named(line().recordedBy());
    }

    public String takenBackBy() {
        return entry.takenBackBy() == null ? "" : named(entry.takenBackBy());
    }

    private static String named(String login) {
        return login.equals(CurrentUser.AUTOMATIC) ? "Dunwell" : login;
    }

    /** Why an allocation is as it is; else what was noted. */
    public String text() {
        var note = line().note() == null ? "" : line().note();
        return line().type() == LineType.ALLOCATION && line().reverses() == null
                ? rule(AllocatedBy.valueOf(line().kind()))
                : note;
    }

    private static String charge(ChargeKind kind) {
        return switch (kind) {
            case INVOICE -> "Invoice";
            case DEBIT_NOTE -> "Debit note";
            case LATE_FEE -> "Late fee";
            case REINSTATED -> "Recovered after a write-off";
        };
    }

    private String credit(CreditKind kind) {
        if (line().reverses() != null) {
            return kind == CreditKind.PAYMENT ? "Payment taken back" : "Taken back";
        }
        return switch (kind) {
            case PAYMENT -> "Payment";
            case CREDIT_NOTE -> "Credit note";
            case DISCOUNT -> "Discount";
            case WRITE_OFF -> "Write-off";
            case CANCELLATION -> "Bill taken back";
            case WAIVER -> "Fee waived";
            case UNRECOVERED -> "Recovery that went back";
        };
    }

    private static String rule(AllocatedBy rule) {
        return switch (rule) {
            case DIRECTED -> "as the payer wrote";
            case EXACT_ITEM -> "exactly this bill";
            case EXACT_SUM -> "exactly these bills";
            case OLDEST_FIRST -> "oldest first";
            case BY_HAND -> "by hand";
            case DISCOUNT -> "discount";
            case WRITE_OFF -> "written off";
            case RECOVERY -> "recovered";
            case CANCELLATION -> "taken back";
            case REVERSAL -> "freed";
        };
    }
}
