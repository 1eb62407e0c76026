package io.dunwell.promises;

import io.dunwell.kernel.Money;
import java.time.LocalDate;

/** One payment of a plan. */
public record Instalment(LocalDate dueOn, Money amount) {}
