package io.dunwell.messaging.texts;

import io.dunwell.kernel.Rejection;

/** A message cannot be written for this reader; it is withheld with the sentence. */
public final class TextRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    TextRefused(String sentence) {
        super(sentence);
    }
}
