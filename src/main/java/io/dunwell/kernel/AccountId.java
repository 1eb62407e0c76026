package io.dunwell.kernel;

/** A customer's account in one currency: the unit that ages, is chased and is settled. Two currencies never meet. */
public record AccountId(long customerId, String currency) implements Comparable<AccountId> {

    @Override
    public int compareTo(AccountId other) {
        int byCustomer = Long.compare(customerId, other.customerId);
        return byCustomer != 0 ? byCustomer : currency.compareTo(other.currency);
    }

    /** For keys and logs, {@code 42:EUR}. */
    @Override
    public String toString() {
        return customerId + ":" + currency;
    }
}
