package io.dunwell.kernel;

import java.util.Locale;

/** Why customers say that they have not paid, as people who call them choose it. */
public enum WhyNotPaid {
    FORGOT("Forgot, or overlooked it"),
    INVOICE_MISSING("Says the invoice did not arrive"),
    APPROVAL_PENDING("Waits for approval in the company"),
    PAY_RUN("Pays on a set schedule"),
    CASH_FLOW("Short of cash"),
    QUALITY("Not satisfied with goods or service"),
    WRONG_AMOUNT("Amount or price is wrong"),
    ALREADY_PAID("Says it is paid"),
    HARDSHIP("Cannot pay: hardship"),
    UNWILLING("Does not want to pay"),
    OTHER("Another reason");

    private final String label;

    WhyNotPaid(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The label of a code as it is kept; of an unknown one, from an own form, its own words. */
    public static String label(String code) {
        for (var reason : values()) {
            if (reason.name().equals(code)) {
                return reason.label;
            }
        }
        var words = code.replace('_', ' ')
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
        return words.isEmpty() ? code : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
