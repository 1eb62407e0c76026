package io.dunwell.kernel;

/** Amounts of two currencies were about to be added or compared. Always a bug of the caller. */
public final class CurrenciesMet extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public CurrenciesMet(String one, String other) {
        super("Amounts in %s and %s cannot meet in one calculation".formatted(one, other));
    }
}
