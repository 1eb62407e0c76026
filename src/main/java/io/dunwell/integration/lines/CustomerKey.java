package io.dunwell.integration.lines;

import io.dunwell.integration.mapping.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Who a line is about.
 *
 * @param number in the book of the file; the name stands in for it in books that have no customer numbers
 * @param name the number where the file has no name
 */
public record CustomerKey(String number, String name) {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NAME = 200;

    /** @throws LineProblem when the line has neither number nor name */
    static CustomerKey of(Cells cells, Reading reading) {
        var number = cells.id(Field.CUSTOMER_NUMBER);
        var name = cells.text(Field.CUSTOMER_NAME);
        if (number.isEmpty() && name.isEmpty()) {
            var field = reading.spec().has(Field.CUSTOMER_NUMBER) ? Field.CUSTOMER_NUMBER : Field.CUSTOMER_NAME;
            throw cells.problem(field, "The line does not say which customer it is about; fill in number or name");
        }
        if (reading.spec().stripLeadingZeros()) {
            number = withoutLeadingZeros(number);
        }
        var key = number.isEmpty() ? shortened(name) : number;
        return new CustomerKey(key, name.isEmpty() ? key : cut(name));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static String withoutLeadingZeros(String number) {
        int first = 0;
        while (first < number.length() - 1 && number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }

    /** Long names keep their beginning and a digest of the rest, so that two of them never meet. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST_NUMBER) {
            return name;
        }
        return name.substring(0, LONGEST_NUMBER - 13).stripTrailing() + "#"
                + digest(name).substring(0, 12);
    }

    static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
