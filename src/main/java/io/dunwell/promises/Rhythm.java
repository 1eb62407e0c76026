package io.dunwell.promises;

import java.time.LocalDate;

/** How far instalments are apart. */
public enum Rhythm {
    WEEKLY("every week"),
    BIWEEKLY("every two weeks"),
    MONTHLY("every month"),
    /** The days on which the customer pays its bills; see {@link PlanSchedule}. */
    PAY_DAY("on the customer's pay days");

    private final String label;

    Rhythm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * The {@code number}-th date counted from {@code first}, 0 being {@code first} itself.
     *
     * <p>Months are counted from the first date, so the 31st becomes the last day of a short month and the 31st again
     * after it.
     */
    LocalDate date(LocalDate first, int number) {
        return switch (this) {
            case WEEKLY -> first.plusWeeks(number);
            case BIWEEKLY -> first.plusWeeks(2L * number);
            case MONTHLY -> first.plusMonths(number);
            case PAY_DAY -> throw new IllegalArgumentException("Pay days come from the customer's calendar");
        };
    }
}
