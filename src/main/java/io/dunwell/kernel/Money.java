package io.dunwell.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * An exact amount in one currency, always at the number of decimals that the currency has (ISO 4217: EUR 2, JPY 0, KWD
 * 3).
 *
 * @param amount major units; may be negative
 * @param currency ISO 4217 code in upper case
 */
@Embeddable
public record Money(
        @Column(name = "amount", precision = 19, scale = 4, nullable = false) BigDecimal amount,
        @Column(name = "currency", length = 3, nullable = false) String currency)
        implements Comparable<Money> {

    /** @throws ArithmeticException when {@code amount} has more decimals than the currency; see {@link #rounded} */
    public Money {
        amount = amount.setScale(decimals(currency), RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The end of a calculation: rounds once, half up, to the currency's decimals. */
    public static Money rounded(BigDecimal amount, String currency) {
        return new Money(amount.setScale(decimals(currency), RoundingMode.HALF_UP), currency);
    }

    /** Decimals of a currency by ISO 4217. */
    public static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** {@code percent} hundredths of this amount, rounded once, half up. */
    public Money percent(BigDecimal percent) {
        return rounded(amount.multiply(percent).movePointLeft(2), currency);
    }

    /** Equal parts that sum exactly to this amount; the last part takes the remainder. */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("An amount is split into at least one part, not " + parts);
        }
        var each = new Money(amount.divide(BigDecimal.valueOf(parts), decimals(currency), RoundingMode.DOWN), currency);
        var result = new ArrayList<Money>();
        var rest = this;
        for (int i = 1; i < parts; i++) {
            result.add(each);
            rest = rest.minus(each);
        }
        result.add(rest);
        return List.copyOf(result);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrenciesMet(currency, other.currency);
        }
        return other;
    }
}
