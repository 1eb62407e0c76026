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
    private boolean active = true;

    @Version
    private int version;

    /** For JPA. */
    protected Agency() {}

    Agency(String name, @Nullable String email, BigDecimal commissionPercent) {
        this.name = name;
        this.email = email;
        this.commissionPercent = commissionPercent;
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

    public boolean active() {
        return active;
    }
}
