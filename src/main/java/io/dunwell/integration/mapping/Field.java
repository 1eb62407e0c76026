package io.dunwell.integration.mapping;

import static io.dunwell.integration.ImportKind.CUSTOMERS;
import static io.dunwell.integration.ImportKind.INVOICES;
import static io.dunwell.integration.ImportKind.PAYMENTS;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dunwell.integration.ImportKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A fact about a customer, an invoice or a payment that a column may hold; the key is the column's name in our format.
 */
public enum Field {
    CUSTOMER_NUMBER("customer_number", Type.TEXT, Set.of(CUSTOMERS, INVOICES, PAYMENTS)),
    CUSTOMER_NAME("customer_name", Type.TEXT, Set.of(CUSTOMERS, INVOICES, PAYMENTS)),
    DEBTOR_TYPE("debtor_type", Type.TEXT, Set.of(CUSTOMERS)),
    LANGUAGE("language", Type.TEXT, Set.of(CUSTOMERS)),
    STREET("street", Type.TEXT, Set.of(CUSTOMERS)),
    POSTAL_CODE("postal_code", Type.TEXT, Set.of(CUSTOMERS)),
    CITY("city", Type.TEXT, Set.of(CUSTOMERS)),
    REGION("region", Type.TEXT, Set.of(CUSTOMERS)),
    COUNTRY("country", Type.TEXT, Set.of(CUSTOMERS, INVOICES)),
    ZONE("time_zone", Type.TEXT, Set.of(CUSTOMERS)),
    TERMS_DAYS("terms_days", Type.TEXT, Set.of(CUSTOMERS, INVOICES)),
    TERMS_KIND("terms_kind", Type.TEXT, Set.of(CUSTOMERS)),
    DISCOUNT_DAYS("discount_days", Type.TEXT, Set.of(CUSTOMERS)),
    PAY_RUN("pay_run", Type.TEXT, Set.of(CUSTOMERS)),
    PAY_RUN_DAY("pay_run_day", Type.TEXT, Set.of(CUSTOMERS)),
    PAY_RUN_FROM("pay_run_from", Type.DATE, Set.of(CUSTOMERS)),
    PAY_RUN_CUTOFF_DAYS("pay_run_cutoff_days", Type.TEXT, Set.of(CUSTOMERS)),
    CREDIT_LIMIT("credit_limit", Type.AMOUNT, Set.of(CUSTOMERS)),
    RISK("risk", Type.TEXT, Set.of(CUSTOMERS)),
    CONTACT_NAME("contact_name", Type.TEXT, Set.of(CUSTOMERS)),
    CONTACT_FIRST_NAME("contact_first_name", Type.TEXT, Set.of(CUSTOMERS)),
    CONTACT_LAST_NAME("contact_last_name", Type.TEXT, Set.of(CUSTOMERS)),
    CONTACT_ROLE("contact_role", Type.TEXT, Set.of(CUSTOMERS)),
    CONTACT_LANGUAGE("contact_language", Type.TEXT, Set.of(CUSTOMERS)),
    CONTACT_ZONE("contact_time_zone", Type.TEXT, Set.of(CUSTOMERS)),
    EMAIL("email", Type.TEXT, Set.of(CUSTOMERS, INVOICES)),
    PHONE("phone", Type.TEXT, Set.of(CUSTOMERS)),
    PREFERRED_CHANNEL("preferred_channel", Type.TEXT, Set.of(CUSTOMERS)),
    SMS_CONSENT_ON("sms_consent_on", Type.DATE, Set.of(CUSTOMERS)),
    SMS_CONSENT_BASIS("sms_consent_basis", Type.TEXT, Set.of(CUSTOMERS)),
    INVOICE_NUMBER("invoice_number", Type.TEXT, Set.of(INVOICES, PAYMENTS)),
    PART("part", Type.TEXT, Set.of(INVOICES)),
    ISSUED_ON("issued_on", Type.DATE, Set.of(INVOICES)),
    DUE_ON("due_on", Type.DATE, Set.of(INVOICES)),
    AMOUNT("amount", Type.AMOUNT, Set.of(INVOICES, PAYMENTS)),
    CURRENCY("currency", Type.TEXT, Set.of(INVOICES, PAYMENTS)),
    DESCRIPTION("description", Type.TEXT, Set.of(INVOICES)),
    DELIVERY_REFERENCE("delivery_reference", Type.TEXT, Set.of(INVOICES)),
    DISCOUNT_PERCENT("discount_percent", Type.AMOUNT, Set.of(CUSTOMERS, INVOICES)),
    DISCOUNT_UNTIL("discount_until", Type.DATE, Set.of(INVOICES)),
    STATUS("status", Type.TEXT, Set.of(INVOICES)),
    DOCUMENT_TYPE("document_type", Type.TEXT, Set.of(INVOICES)),
    PAID_AMOUNT("paid_amount", Type.AMOUNT, Set.of(INVOICES)),
    OPEN_AMOUNT("open_amount", Type.AMOUNT, Set.of(INVOICES)),
    PAID_ON("paid_on", Type.DATE, Set.of(INVOICES)),
    PAYMENT_ID("payment_id", Type.TEXT, Set.of(PAYMENTS)),
    RECEIVED_ON("received_on", Type.DATE, Set.of(PAYMENTS)),
    METHOD("method", Type.TEXT, Set.of(PAYMENTS)),
    REMITTANCE("remittance", Type.TEXT, Set.of(PAYMENTS)),
    CREDIT_KIND("kind", Type.TEXT, Set.of(PAYMENTS));

    /** How the text of a cell is read. */
    public enum Type {
        TEXT,
        DATE,
        AMOUNT
    }

    private final String key;
    private final Type type;
    private final Set<ImportKind> kinds;

    Field(String key, Type type, Set<ImportKind> kinds) {
        this.key = key;
        this.type = type;
        this.kinds = kinds;
    }

    @JsonValue
    public String key() {
        return key;
    }

    public Type type() {
        return type;
    }

    /** For people: {@code Customer number}. */
    public String label() {
        return Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('_', ' ');
    }

    public static List<Field> of(ImportKind kind) {
        return Arrays.stream(values())
                .filter(field -> field.kinds.contains(kind))
                .toList();
    }

    /** @throws IllegalArgumentException when no field has this key */
    @JsonCreator
    public static Field ofKey(String key) {
        return Arrays.stream(values())
                .filter(field -> field.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no field " + key));
    }
}
