package io.dunwell.cases.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

record HoldForm(@NotNull(message = "Choose the last day of quiet.") LocalDate until) {}
