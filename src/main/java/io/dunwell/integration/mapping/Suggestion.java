package io.dunwell.integration.mapping;

import io.dunwell.integration.ImportKind;
import io.dunwell.integration.files.HeaderNames;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Guesses from the names of columns what they hold, for a person to look over. */
public final class Suggestion {

    private static final Map<Field, List<String>> NAMES = new EnumMap<>(Field.class);

    static {
        put(
                Field.CUSTOMER_NUMBER,
                "customer id",
                "customerid",
                "customer no",
                "customer no.",
                "account number",
                "client id",
                "cust_number",
                "kundennummer",
                "customer code",
                "account no");
        put(
                Field.CUSTOMER_NAME,
                "customer",
                "client",
                "client name",
                "contactname",
                "contact name",
                "company",
                "company name",
                "organization",
                "recipient name",
                "kunde",
                "name");
        put(
                Field.INVOICE_NUMBER,
                "invoice no",
                "invoice no.",
                "invoice #",
                "invoice id",
                "no.",
                "num",
                "number",
                "invoicenumber",
                "document number",
                "documentnumber",
                "rechnungsnummer",
                "doc_id",
                "id");
        put(
                Field.ISSUED_ON,
                "invoice date",
                "invoicedate",
                "date issued",
                "issue date",
                "date",
                "documentdate",
                "created",
                "rechnungsdatum",
                "posting_date");
        put(Field.DUE_ON, "due date", "duedate", "due", "faellig am", "fällig am", "due_in_date");
        put(
                Field.AMOUNT,
                "total",
                "invoice total",
                "amount due",
                "gross",
                "totalamount",
                "betrag",
                "invoiceamount",
                "total amount",
                "amount_due",
                "line total");
        put(Field.CURRENCY, "currency code", "currencycode", "währung");
        put(Field.PAID_AMOUNT, "paid", "amount paid", "invoiceamountpaid", "amountpaidamount", "paid to date");
        put(
                Field.OPEN_AMOUNT,
                "open balance",
                "balance",
                "balance due",
                "amount open",
                "open amount",
                "invoiceamountdue");
        put(Field.PAID_ON, "date paid", "datepaid", "payment date", "settleddate", "last payment date", "clear_date");
        put(Field.STATUS, "invoice status", "state");
        put(Field.DOCUMENT_TYPE, "type", "transaction type");
        put(Field.EMAIL, "e-mail", "emailaddress", "email address", "recipient email", "customer_email");
        put(Field.PHONE, "telephone", "mobile", "telefon");
        put(Field.TERMS_DAYS, "terms", "payment terms", "net days");
        put(Field.DESCRIPTION, "reference", "memo", "notes");
        put(Field.RECEIVED_ON, "date", "payment date", "date received", "received");
        put(Field.PAYMENT_ID, "payment no", "payment number", "transaction id", "receipt no");
        put(Field.METHOD, "payment method", "type");
        put(Field.REMITTANCE, "memo", "notes", "description");
        put(Field.STREET, "address", "billing street", "straße");
        put(Field.POSTAL_CODE, "zip", "postcode", "billing postal code", "plz");
        put(Field.CITY, "town", "billing city", "ort");
        put(Field.REGION, "state", "province", "billing state/province", "province/state");
        put(Field.COUNTRY, "billing country", "land");
        put(Field.CONTACT_FIRST_NAME, "first name", "firstname");
        put(Field.CONTACT_LAST_NAME, "last name", "lastname");
    }

    private Suggestion() {}

    private static void put(Field field, String... names) {
        NAMES.put(field, List.of(names));
    }

    /** By field; a column is proposed once, in the order in which the fields stand. */
    public static Map<Field, String> of(ImportKind kind, List<String> header) {
        var result = new EnumMap<Field, String>(Field.class);
        var taken = new HashSet<String>();
        for (var field : Field.of(kind)) {
            for (var column : header) {
                if (!result.containsKey(field) && isCalled(field, column) && !taken.contains(column)) {
                    result.put(field, column);
                    taken.add(column);
                }
            }
        }
        return result;
    }

    private static boolean isCalled(Field field, String column) {
        var name = HeaderNames.normalised(column);
        return name.equals(field.key())
                || name.equals(field.key().replace('_', ' '))
                || NAMES.getOrDefault(field, List.of()).contains(name);
    }
}
