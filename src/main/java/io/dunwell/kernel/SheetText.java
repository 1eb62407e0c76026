package io.dunwell.kernel;

import org.jspecify.annotations.Nullable;

/** What people typed, as a cell of a file that spreadsheets open. */
public final class SheetText {

    private static final String FORMULAS = "=+-@\t\r";

    private SheetText() {}

    /**
     * With an apostrophe in front of what a spreadsheet would run as a formula; null is empty. Source: OWASP, CSV
     * injection.
     */
    public static String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
