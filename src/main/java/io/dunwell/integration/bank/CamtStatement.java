package io.dunwell.integration.bank;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The statement whose entries are being read. */
final class CamtStatement {

    private final EntryKeys keys = new EntryKeys();
    private boolean begun;
    private String id = "";
    private String account = "";
    private String created = "";
    private int place;

    void begin() {
        begun = true;
        id = "";
        account = "";
        created = "";
        place = 0;
    }

    boolean begun() {
        return begun;
    }

    void id(String text) {
        id = text;
    }

    /** Stands in for the date of entries that have none. */
    void created(String moment) {
        created = moment;
    }

    void account(XmlNode node) {
        account = node.first("Id/IBAN", "Id/Othr/Id", "Id/PrtryAcct/Id");
    }

    /** One line for each payment in the entry; pending entries have none, since they may never be booked. */
    List<BankLine> entries(XmlNode entry, long lastNumber) {
        place++;
        if (entry.first("Sts", "Sts/Cd").equals("PDNG")) {
            return List.of();
        }
        var lines = new ArrayList<BankLine>();
        try {
            var whole = amount(entry.all("Amt").get(0));
            var details = entry.all("NtryDtls/TxDtls");
            if (addUp(details, whole)) {
                for (var detail : details) {
                    var part = details.size() == 1 ? whole : amount(Objects.requireNonNull(amountOf(detail)));
                    lines.add(BankLine.of(lastNumber + lines.size() + 1, entry(entry, List.of(detail), part)));
                }
            } else {
                lines.add(
                        BankLine.of(lastNumber + 1, entry(entry, details.isEmpty() ? List.of(entry) : details, whole)));
            }
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | IndexOutOfBoundsException bad) {
            return List.of(BankLine.unreadable(
                    lastNumber + 1,
                    "Entry %d of the statement has no amount, currency or date that can be read; ask the bank for a corrected statement."
                            .formatted(place),
                    entry.first("Amt") + " " + entry.first("BookgDt/Dt", "BookgDt/DtTm")));
        }
        return lines;
    }

    private BankEntry entry(XmlNode entry, List<XmlNode> details, Money amount) {
        var detail = details.get(0);
        boolean incoming = entry.first("CdtDbtInd").equals("CRDT");
        var told = entry.first("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm");
        var bookedOn = LocalDate.parse((told.isEmpty() ? created : told).substring(0, 10));
        var reference = CamtDetail.servicerReference(entry, detail);
        var reason = CamtDetail.returnReason(entry, detail);
        return new BankEntry(
                keys.key(account, reference, id, place, bookedOn, amount, incoming),
                account,
                bookedOn,
                amount,
                incoming,
                entry.first("RvslInd").equals("true") || !reason.isEmpty(),
                reason,
                reference,
                CamtDetail.endToEndId(detail),
                CamtDetail.party(detail, incoming),
                CamtDetail.partyAccount(detail, incoming),
                CamtDetail.remittance(entry, details));
    }

    /** A collective entry is split only when its parts are in its currency and make up the whole. */
    private static boolean addUp(List<XmlNode> details, Money whole) {
        if (details.size() < 2) {
            return details.size() == 1;
        }
        var sum = BigDecimal.ZERO;
        for (var detail : details) {
            var amount = amountOf(detail);
            if (amount == null || !amount.currency().equals(whole.currency())) {
                return false;
            }
            sum = sum.add(new BigDecimal(amount.text()));
        }
        return sum.compareTo(whole.amount()) == 0;
    }

    private static @Nullable XmlNode amountOf(XmlNode detail) {
        var found = new ArrayList<>(detail.all("Amt"));
        found.addAll(detail.all("AmtDtls/TxAmt/Amt"));
        return found.isEmpty() ? null : found.get(0);
    }

    private static Money amount(XmlNode node) {
        return Money.of(new BigDecimal(node.text()).stripTrailingZeros(), node.currency());
    }
}
