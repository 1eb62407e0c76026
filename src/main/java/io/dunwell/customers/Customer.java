package io.dunwell.customers;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Who owes: a person or company with terms, a payment rhythm and perhaps a reason to be left in peace. */
@Entity
public class Customer {

    @Id
    private long id;

    private String source;
    private String number;
    private String name;

    @Enumerated(EnumType.STRING)
    private DebtorType debtorType;

    private String language;
    private @Nullable ZoneId zone;

    @Embedded
    private Address address;

    @Embedded
    private PaymentTerms terms;

    @Embedded
    private PayRunCalendar payRun;

    @Enumerated(EnumType.STRING)
    private RiskClass riskClass;

    private @Nullable BigDecimal creditLimit;

    @Embedded
    private @Nullable Stop stop;

    @Embedded
    private @Nullable CreditHold creditHold;

    private @Nullable String ownerLogin;
    private @Nullable LocalDate addressWrongOn;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private int version;

    /** For JPA. Rows are written by {@link CustomerRows}. */
    protected Customer() {}

    public long id() {
        return id;
    }

    public String source() {
        return source;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public DebtorType debtorType() {
        return debtorType;
    }

    public String language() {
        return language;
    }

    /** Null for the company's. */
    public @Nullable ZoneId zone() {
        return zone;
    }

    public Address address() {
        return address;
    }

    /** Null unless a letter to the present address came back. */
    public @Nullable LocalDate addressWrongOn() {
        return addressWrongOn;
    }

    /** Whether a letter can be expected to arrive. */
    public boolean canBeWritten() {
        return address.isPostal() && addressWrongOn == null;
    }

    public String country() {
        return address.country();
    }

    public PaymentTerms terms() {
        return terms;
    }

    public PayRunCalendar payRun() {
        return payRun;
    }

    public RiskClass riskClass() {
        return riskClass;
    }

    /** Major units of the company's currency, null for no limit. */
    public @Nullable BigDecimal creditLimit() {
        return creditLimit;
    }

    /** Null unless nobody may chase this customer. */
    public @Nullable Stop stop() {
        return stop;
    }

    public boolean isStopped() {
        return stop != null;
    }

    /** Null while the customer may buy on credit. */
    public @Nullable CreditHold creditHold() {
        return creditHold;
    }

    /** Login of the person who looks after the account, null for nobody in particular. */
    public @Nullable String ownerLogin() {
        return ownerLogin;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Changes with every change: whoever shows a form compares it before saving. */
    public int version() {
        return version;
    }

    /** Number, source and contacts stay as they are. */
    void change(NewCustomer given) {
        name = given.name();
        debtorType = given.debtorType();
        language = given.language();
        zone = given.zone();
        move(given.address());
        terms = given.terms();
        payRun = given.payRun();
        riskClass = given.riskClass();
        creditLimit = given.creditLimit();
        ownerLogin = given.ownerLogin();
    }

    void rename(String newName) {
        name = Texts.required("name", newName, 200);
    }

    void move(Address newAddress) {
        if (!newAddress.equals(address)) {
            addressWrongOn = null;
        }
        address = newAddress;
    }

    void addressIsWrong(LocalDate on) {
        addressWrongOn = on;
    }

    void addressIsRight() {
        addressWrongOn = null;
    }

    void agreeOn(PaymentTerms newTerms) {
        terms = newTerms;
    }

    void payOn(PayRunCalendar calendar) {
        payRun = calendar;
    }

    void classify(RiskClass risk) {
        riskClass = risk;
    }

    void assign(@Nullable String login) {
        ownerLogin = login;
    }

    void stop(Stop reason) {
        stop = reason;
    }

    void holdCredit(@Nullable CreditHold hold) {
        creditHold = hold;
    }

    void liftStop() {
        stop = null;
    }
}
