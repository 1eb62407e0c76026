package io.dunwell.promises;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An instalment as it was offered, in the plan's currency. */
@Embeddable
public record PlanPart(LocalDate dueOn, BigDecimal amount) {}
