package io.dunwell.messaging;

import io.dunwell.kernel.Rejection;
import java.util.stream.Collectors;

/** A message was ordered that the catalogue does not have. */
public final class UnknownTemplate extends Rejection {

    private static final long serialVersionUID = 1L;

    UnknownTemplate(String key) {
        super("There is no message template “%s”. Choose one of: %s."
                .formatted(
                        key, TemplateCatalog.ALL.stream().map(TemplateInfo::key).collect(Collectors.joining(", "))));
    }
}
