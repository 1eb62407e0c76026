package io.dunwell.approvals;

import java.time.Instant;

/** A limit as somebody set it. */
public record LimitChange(
        LimitScope scope, Grade grade, Limit limit, LimitSetting setting, String changedBy, Instant changedAt) {}
