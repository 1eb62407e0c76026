package io.dunwell.messaging.versions;

import io.dunwell.kernel.Rejection;
import io.dunwell.messaging.texts.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A text was not saved or published. */
public final class TextRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    TextRejected(String sentence) {
        super(sentence);
    }

    /** One sentence a line. */
    static TextRejected because(List<Fault> faults) {
        return new TextRejected(faults.stream().map(Fault::sentence).collect(Collectors.joining("\n")));
    }
}
