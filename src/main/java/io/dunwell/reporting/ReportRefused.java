package io.dunwell.reporting;

import io.dunwell.kernel.Rejection;

/** A report that makes no sense as it was asked for; the sentence says what to change. */
public final class ReportRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    ReportRefused(String sentence) {
        super(sentence);
    }
}
