package io.dunwell.kernel;

/** Something needed the company before the first start's choice was made. */
public final class NoCompanyYet extends Rejection {

    private static final long serialVersionUID = 1L;

    NoCompanyYet() {
        super("No company has been set up yet: sign in as administrator and choose one.");
    }
}
