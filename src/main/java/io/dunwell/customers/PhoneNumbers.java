package io.dunwell.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Phone numbers in the one form that is stored and compared: E.164. */
final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * E.164 of a number as people write it.
     *
     * @param country whose national form is understood when the number has no country code
     * @throws CustomerRejected when no such number can exist there
     */
    static String normalised(String phone, String country) {
        try {
            var number = NUMBERS.parse(phone, country);
            if (NUMBERS.isPossibleNumber(number)) {
                return NUMBERS.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException unreadable) {
            throw refused(phone, country);
        }
        throw refused(phone, country);
    }

    /** Digits of a number without its country code; those of {@code e164} where it cannot be read. */
    static String national(String e164) {
        try {
            return NUMBERS.getNationalSignificantNumber(NUMBERS.parse(e164, null));
        } catch (NumberParseException unreadable) {
            return e164.replaceAll("\\D", "");
        }
    }

    /** As people read it. */
    static String spaced(String e164) {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unreadable) {
            return e164;
        }
    }

    private static CustomerRejected refused(String phone, String country) {
        return new CustomerRejected(
                "“%s” is not a phone number in %s; write it with its country code, like +49 30 123456."
                        .formatted(phone, country));
    }
}
