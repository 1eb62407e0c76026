package io.dunwell.integration.bank;

import com.prowidesoftware.swift.model.Tag;
import com.prowidesoftware.swift.model.field.Field61;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statement lines (:61:) with the text that follows each (:86:). */
final class Mt940Entries {

    private final Consumer<BankLine> each;
    private final EntryKeys keys = new EntryKeys();
    private long number;

    Mt940Entries(Consumer<BankLine> each) {
        this.each = each;
    }

    /** False when the fields are no statement. */
    boolean take(List<Tag> tags) {
        var currency = currency(tags);
        if (currency == null) {
            return false;
        }
        var statement = value(tags, "20") + " " + value(tags, "28C") + value(tags, "28") + " " + value(tags, "60F");
        int place = 0;
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).getName().equals("61")) {
                boolean told = i + 1 < tags.size() && tags.get(i + 1).getName().equals("86");
                var details =
                        Mt940Details.of(told ? Objects.toString(tags.get(i + 1).getValue(), "") : "");
                each.accept(line(new Field61(tags.get(i).getValue()), details, tags, currency, statement, ++place));
            }
        }
        return true;
    }

    private BankLine line(
            Field61 line, Mt940Details details, List<Tag> tags, String currency, String statement, int place) {
        number++;
        var text = Objects.toString(line.getValue(), "") + " " + details.text();
        try {
            var bookedOn = day(Objects.toString(line.getValueDate(), ""));
            if (bookedOn == null) {
                return BankLine.unreadable(
                        number,
                        "Entry %d is dated %s (year, month, day), a day that does not exist; ask the bank for a corrected statement."
                                .formatted(place, line.getValueDate()),
                        text);
            }
            return BankLine.of(number, entry(line, details, value(tags, "25"), currency, statement, place, bookedOn));
        } catch (NumberFormatException | ArithmeticException bad) {
            return BankLine.unreadable(
                    number,
                    "Entry %d has no amount that can be read; ask the bank for a corrected statement.".formatted(place),
                    text);
        }
    }

    private BankEntry entry(
            Field61 line,
            Mt940Details details,
            String account,
            String currency,
            String statement,
            int place,
            LocalDate bookedOn) {
        var amount = Money.of(
                new BigDecimal(Objects.toString(line.getAmount(), "")
                                .replaceFirst(",$", "")
                                .replace(',', '.'))
                        .stripTrailingZeros(),
                currency);
        var mark = Objects.toString(line.getDebitCreditMark(), "");
        boolean reversal = mark.startsWith("R") || details.isReturn();
        boolean incoming = mark.equals("C") || mark.equals("RD");
        var reference = Objects.toString(line.getReferenceOfTheAccountServicingInstitution(), "")
                .strip();
        return new BankEntry(
                keys.key(account, reference, statement, place, bookedOn, amount, incoming),
                account,
                bookedOn,
                amount,
                incoming,
                reversal,
                details.isReturn() ? details.reason() : "",
                reference,
                details.endToEndId(),
                details.name(),
                details.account(),
                details.remittance());
    }

    /** Null for a day that does not exist; two digits of the year are of this century. */
    private static @Nullable LocalDate day(String yymmdd) {
        try {
            return LocalDate.of(
                    2000 + Integer.parseInt(yymmdd.substring(0, 2)),
                    Integer.parseInt(yymmdd.substring(2, 4)),
                    Integer.parseInt(yymmdd.substring(4, 6)));
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException noSuchDay) {
            return null;
        }
    }

    private static @Nullable String currency(List<Tag> tags) {
        var opening = value(tags, "60F").isEmpty() ? value(tags, "60M") : value(tags, "60F");
        if (opening.length() < 10) {
            return null;
        }
        try {
            return Currency.getInstance(opening.substring(7, 10)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static String value(List<Tag> tags, String name) {
        return tags.stream()
                .filter(tag -> tag.getName().equals(name))
                .map(tag -> Objects.toString(tag.getValue(), "").strip())
                .findFirst()
                .orElse("");
    }
}
