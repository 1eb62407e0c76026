package io.dunwell.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person who works here and signs in. */
@Entity
public class StaffMember {

    static final int TRIES = 5;
    static final Duration REST = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String login;
    private String name;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String language;
    private @Nullable String locale;
    private @Nullable String email;
    private @Nullable LocalDate awayFrom;
    private @Nullable LocalDate awayUntil;
    private @Nullable String substitute;
    private boolean active = true;
    private boolean mustChangePassword;
    private int failedSignIns;
    private @Nullable Instant lockedUntil;
    private int sessionNumber;
    private String recordedBy;
    private Instant recordedAt;

    /** For JPA. */
    protected StaffMember() {}

    StaffMember(NewMember wanted, String passwordHash, boolean mustChangePassword, String recordedBy, Instant at) {
        this.login = wanted.login();
        this.name = wanted.name();
        this.role = wanted.role();
        this.language = wanted.language();
        this.locale = wanted.locale();
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.recordedBy = recordedBy;
        this.recordedAt = at;
    }

    public long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** Language of the pages for this person, {@code en} or {@code de}. */
    public String language() {
        return language;
    }

    /** How pages write numbers and dates for this person, e.g. {@code de-DE}; null as in the company's country. */
    public @Nullable String locale() {
        return locale;
    }

    /** Where decisions that wait for this person are mailed to; null for nowhere. */
    public @Nullable String email() {
        return email;
    }

    public boolean active() {
        return active;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** The one that is planned or under way, or was the last. */
    public Optional<Absence> absence() {
        return awayFrom == null || awayUntil == null || substitute == null
                ? Optional.empty()
                : Optional.of(new Absence(awayFrom, awayUntil, substitute));
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Sessions that were opened under another number are over. */
    public int sessionNumber() {
        return sessionNumber;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    String passwordHash() {
        return passwordHash;
    }

    void signedIn() {
        failedSignIns = 0;
        lockedUntil = null;
    }

    /** Whether this failure was one too many. */
    boolean failedToSignIn(Instant now) {
        failedSignIns++;
        if (failedSignIns < TRIES) {
            return false;
        }
        failedSignIns = 0;
        lockedUntil = now.plus(REST);
        return true;
    }

    void choosePassword(String hash, boolean mustChange) {
        passwordHash = hash;
        mustChangePassword = mustChange;
        signedIn();
        sessionNumber++;
    }

    void take(Role next) {
        role = next;
        sessionNumber++;
    }

    void write(@Nullable String next) {
        locale = next;
    }

    void readIn(String next) {
        language = next;
    }

    void readAt(@Nullable String next) {
        email = next;
    }

    void leave(@Nullable Absence absence) {
        awayFrom = absence == null ? null : absence.from();
        awayUntil = absence == null ? null : absence.until();
        substitute = absence == null ? null : absence.substitute();
    }

    void deactivate() {
        active = false;
        sessionNumber++;
    }

    void reactivate() {
        active = true;
    }
}
