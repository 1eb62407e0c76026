package io.dunwell.cases;

import io.dunwell.kernel.Rejection;

/** Something cannot be entered into an account's books so. */
public final class BooksRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    BooksRefused(String sentence) {
        super(sentence);
    }
}
