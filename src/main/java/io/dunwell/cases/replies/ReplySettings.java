package io.dunwell.cases.replies;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param pauseBusinessDays how long automatic messages rest for an unanswered reply, at most; then a supervisor is
 *     asked
 */
@Validated
@ConfigurationProperties("dunwell.replies")
record ReplySettings(@DefaultValue("3") @Min(1) @Max(10) int pauseBusinessDays) {}
