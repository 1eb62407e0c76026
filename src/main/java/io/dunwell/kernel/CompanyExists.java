package io.dunwell.kernel;

/** A second company was about to be founded. */
public final class CompanyExists extends Rejection {

    private static final long serialVersionUID = 1L;

    CompanyExists(String name) {
        super("This installation already works for %s. Use another database for another company.".formatted(name));
    }
}
