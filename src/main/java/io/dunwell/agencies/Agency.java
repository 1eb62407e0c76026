package io.dunwell.agencies;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An outside firm that collects for a share of what it brings in. */
@Entity
public class Agency {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private @Nullable String email;
    private BigDecimal commissionPercent;
    private @Nullable String note;
    private int acknowledgeDays;
    private @Nullable String sftpAddress;
    private @Nullable String sftpHostKey;
    private boolean usual;
    private boolean active = true;

    @Version
    private int version;

    /** For JPA. */
    protected Agency() {}

    Agency(AgencyDetails details) {
        change(details);
    }

    final void change(AgencyDetails details) {
        name = details.name();
        email = details.email();
        commissionPercent = details.commissionPercent();
        note = details.note();
        acknowledgeDays = details.acknowledgeDays();
        var drop = details.drop();
        sftpAddress = drop == null ? null : drop.address();
        sftpHostKey = drop == null ? null : drop.hostKey();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public BigDecimal commissionPercent() {
        return commissionPercent;
    }

    /** What to mind when placing accounts with it. */
    public @Nullable String note() {
        return note;
    }

    /** Business days in which it says that it has an account. */
    public int acknowledgeDays() {
        return acknowledgeDays;
    }

    /** Where it takes packages by SFTP; null for nowhere. */
    public @Nullable Drop drop() {
        return Drop.of(sftpAddress, sftpHostKey);
    }

    public boolean active() {
        return active;
    }

    void usual(boolean next) {
        usual = next;
    }

    void retire() {
        active = false;
        usual = false;
    }

    void takeBack() {
        active = true;
    }
}
