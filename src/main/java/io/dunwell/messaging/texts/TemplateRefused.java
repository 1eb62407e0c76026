package io.dunwell.messaging.texts;

import io.dunwell.kernel.Rejection;
import java.util.List;
import java.util.stream.Collectors;

/** Templates have faults; the application does not start with them. */
public final class TemplateRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    TemplateRefused(String sentence) {
        super(sentence);
    }

    /** Tells the first twenty. */
    static TemplateRefused because(List<String> faults) {
        return new TemplateRefused(faults.stream().limit(20).collect(Collectors.joining("\n")));
    }
}
