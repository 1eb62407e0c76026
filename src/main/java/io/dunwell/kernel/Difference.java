package io.dunwell.kernel;

/**
 * One field in which a row sent again differs from the row that is known.
 *
 * @param field in words, e.g. {@code due date}
 * @param known as it stands, empty for none
 * @param sent as it was sent now and not taken over
 */
public record Difference(String field, String known, String sent) {

    /** For reports: {@code due date is 2026-02-04, sent was 2026-02-14}. */
    @Override
    public String toString() {
        return "%s is %s, sent was %s".formatted(field, shown(known), shown(sent));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : value;
    }
}
