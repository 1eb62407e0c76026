package io.dunwell.customers;

import io.dunwell.kernel.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A person to talk to about a customer's bills. */
@Entity
public class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "contact")
    @TableGenerator(
            name = "contact",
            table = "id_block",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "contact",
            allocationSize = 50)
    private long id;

    private long customerId;

    @Enumerated(EnumType.STRING)
    private ContactRole role;

    private String name;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String language;
    private @Nullable ZoneId zone;
    private boolean workNumber;

    @Enumerated(EnumType.STRING)
    private Channel preferredChannel;

    private @Nullable LocalDate smsConsentOn;
    private @Nullable String smsConsentBasis;
    private @Nullable LocalDate emailBouncedOn;
    private @Nullable LocalDate phoneWrongOn;

    /** Written by {@link NumberConfirmations} only. */
    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate phoneConfirmedOn;

    private @Nullable LocalDate verifiedOn;
    private @Nullable String verifiedBy;
    private boolean active;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private int version;

    /** For JPA. */
    protected Contact() {}

    Contact(long customerId, NewContact given, String recordedBy, Instant recordedAt) {
        this.customerId = customerId;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        this.active = true;
        this.smsConsentOn = given.smsConsentOn();
        this.smsConsentBasis = given.smsConsentBasis();
        change(given);
    }

    public long id() {
        return id;
    }

    public long customerId() {
        return customerId;
    }

    public ContactRole role() {
        return role;
    }

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    /** E.164. */
    public @Nullable String phone() {
        return phone;
    }

    /** Null for the customer's. */
    public @Nullable String language() {
        return language;
    }

    /** Null for the customer's. */
    public @Nullable ZoneId zone() {
        return zone;
    }

    /** Whether the telephone rings at the person's place of work. */
    public boolean workNumber() {
        return workNumber;
    }

    public Channel preferredChannel() {
        return preferredChannel;
    }

    /** Null when this person never agreed to text messages, or took it back. */
    public @Nullable LocalDate smsConsentOn() {
        return smsConsentOn;
    }

    public @Nullable String smsConsentBasis() {
        return smsConsentBasis;
    }

    /** Null unless the last message to the e-mail address came back. */
    public @Nullable LocalDate emailBouncedOn() {
        return emailBouncedOn;
    }

    /** Null unless it turned out that this person is not reached by the number. */
    public @Nullable LocalDate phoneWrongOn() {
        return phoneWrongOn;
    }

    /** When the number was last known to be this person's, null for never; agreeing to texts to it counts. */
    public @Nullable LocalDate phoneConfirmedOn() {
        return smsConsentOn != null && (phoneConfirmedOn == null || phoneConfirmedOn.isBefore(smsConsentOn))
                ? smsConsentOn
                : phoneConfirmedOn;
    }

    /** Whether email can be expected to arrive. */
    public boolean canBeMailed() {
        return email != null && emailBouncedOn == null;
    }

    /** Whether a text message can be expected to arrive, and the person agreed to it. */
    public boolean canBeTexted() {
        return phone != null && phoneWrongOn == null && smsConsentOn != null;
    }

    /** Whether something is known to be wrong, and neither email nor text messages are left. */
    boolean isOutOfReach() {
        return (emailBouncedOn != null || phoneWrongOn != null) && !canBeMailed() && !canBeTexted();
    }

    public @Nullable LocalDate verifiedOn() {
        return verifiedOn;
    }

    public @Nullable String verifiedBy() {
        return verifiedBy;
    }

    /** Whether this person is still to be talked to. */
    public boolean active() {
        return active;
    }

    /** Changes with every change: whoever shows a form compares it before saving. */
    public int version() {
        return version;
    }

    final void change(NewContact given) {
        if (given.email() == null || !given.email().equals(email)) {
            emailBouncedOn = null;
        }
        if (given.phone() == null || !given.phone().equals(phone)) {
            phoneWrongOn = null;
        }
        role = given.role();
        name = given.name();
        email = given.email();
        phone = given.phone();
        language = given.language();
        zone = given.zone();
        preferredChannel = given.preferredChannel();
        workNumber = given.workNumber();
    }

    void agreeToSms(LocalDate on, String basis) {
        smsConsentOn = on;
        smsConsentBasis = basis;
    }

    void refuseSms() {
        smsConsentOn = null;
        smsConsentBasis = null;
    }

    void bounce(LocalDate on) {
        emailBouncedOn = on;
    }

    void dead(LocalDate on) {
        phoneWrongOn = on;
    }

    void isRight(ContactDetail.Kind kind) {
        if (kind == ContactDetail.Kind.EMAIL) {
            emailBouncedOn = null;
        } else {
            phoneWrongOn = null;
        }
    }

    void verify(LocalDate on, String by) {
        verifiedOn = on;
        verifiedBy = by;
    }

    void retire() {
        active = false;
    }
}
