package io.dunwell.demo;

import io.dunwell.kernel.Rejection;

/** The demo clock was asked for something that it does not do. */
public final class DemoClockRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    DemoClockRefused(String sentence) {
        super(sentence);
    }
}
