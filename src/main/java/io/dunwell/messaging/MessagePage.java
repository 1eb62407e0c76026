package io.dunwell.messaging;

import java.util.List;

/** @param more whether an older page follows */
public record MessagePage(List<MessageRow> rows, int page, boolean more) {}
