package io.dunwell.kernel;

import java.time.LocalDate;

/** A public holiday of the company's country or region, by the name it has in the reader's language. */
public record PublicHoliday(LocalDate date, String name) {}
