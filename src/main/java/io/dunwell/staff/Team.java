package io.dunwell.staff;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.staff.Audit.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work here: who they are, what they may do, whether they may still sign in. */
@Service
public class Team {

    private static final Logger log = LoggerFactory.getLogger(Team.class);

    private final StaffMembers members;
    private final Passwords passwords;
    private final FirstSignIn firstSignIn;
    private final Companies companies;
    private final Audit audit;
    private final CurrentUser user;
    private final CompanyClock clock;

    Team(
            StaffMembers members,
            Passwords passwords,
            FirstSignIn firstSignIn,
            Companies companies,
            Audit audit,
            CurrentUser user,
            CompanyClock clock) {
        this.members = members;
        this.passwords = passwords;
        this.firstSignIn = firstSignIn;
        this.companies = companies;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Active people first, by name. */
    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        return members.findAllByOrderByActiveDescNameAsc();
    }

    @Transactional(readOnly = true)
    public Optional<StaffMember> find(String login) {
        return members.findByLogin(login);
    }

    /**
     * Adds a person, who must choose a password of their own at the first sign-in.
     *
     * @return the temporary password; it cannot be read again
     * @throws TeamRejected when the sign-in name is taken or not one
     */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public String add(NewMember wanted) {
        var password = passwords.random();
        addWith(wanted, password, true);
        return password;
    }

    /**
     * Adds a person with a password that is known already, for the people of a demo company.
     *
     * @throws TeamRejected when the sign-in name is taken or not one, or the password is too weak
     */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void add(NewMember wanted, String password) {
        passwords.check(password, wanted.login());
        addWith(wanted, password, false);
    }

    /** @throws TeamRejected when it would take the last administrator's role */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void changeRole(long id, Role role) {
        var member = get(id);
        if (member.role() == Role.ADMIN && role != Role.ADMIN) {
            refuseToLose(member);
        }
        audit.changed(
                Kind.PEOPLE,
                member.login(),
                "Changed the role of " + named(member),
                member.role().label(),
                role.label());
        member.take(role);
        log.info("role changed login={} role={} by={}", member.login(), role, user.login());
    }

    /**
     * Ends every session of the person and lets them sign in no more; what they recorded stays theirs.
     *
     * @throws TeamRejected for oneself and for the last administrator
     */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void deactivate(long id) {
        var member = get(id);
        if (member.login().equals(user.login())) {
            throw new TeamRejected("You cannot deactivate yourself: ask another administrator.");
        }
        refuseToLose(member);
        member.deactivate();
        audit.changed(Kind.PEOPLE, member.login(), "Deactivated " + named(member), "active", "deactivated");
        log.info("person deactivated login={} by={}", member.login(), user.login());
    }

    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void reactivate(long id) {
        var member = get(id);
        audit.changed(
                Kind.PEOPLE,
                member.login(),
                "Took back " + named(member),
                member.active() ? "active" : "deactivated",
                "active");
        member.reactivate();
        log.info("person reactivated login={} by={}", member.login(), user.login());
    }

    /**
     * Sets a temporary password, unlocks the sign-in and ends the person's sessions.
     *
     * @return the temporary password; it cannot be read again
     */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public String resetPassword(long id) {
        var member = get(id);
        var password = passwords.random();
        member.choosePassword(passwords.hash(password), true);
        firstSignIn.forget(member.login());
        audit.done(Kind.PEOPLE, member.login(), "Set a temporary password for " + named(member));
        log.info("password reset login={} by={}", member.login(), user.login());
        return password;
    }

    /**
     * The signed-in person chooses a new password; their other sessions end.
     *
     * @throws TeamRejected when {@code old} is not the present one, or {@code next} is weak or the same
     */
    @Transactional
    public StaffMember changePassword(String old, String next) {
        var member = members.findByLogin(user.login()).orElseThrow(() -> NotFound.of("person", user.login()));
        if (!passwords.matches(old, member.passwordHash())) {
            throw new TeamRejected("The present password is not right: type the one you signed in with.");
        }
        if (old.equals(next)) {
            throw new TeamRejected("The new password is the present one: choose another.");
        }
        passwords.check(next, member.login());
        member.choosePassword(passwords.hash(next), false);
        firstSignIn.forget(member.login());
        audit.done(Kind.PEOPLE, member.login(), "Chose a new password of their own");
        log.info("password changed login={}", member.login());
        return member;
    }

    /**
     * How pages write numbers and dates for the signed-in person from now on.
     *
     * @param tag null for as in the company's country
     * @throws TeamRejected when it is not offered
     */
    @Transactional
    public StaffMember chooseLocale(@Nullable String tag) {
        var member = members.findByLogin(user.login()).orElseThrow(() -> NotFound.of("person", user.login()));
        write(member, tag);
        return member;
    }

    /**
     * The language in which the signed-in person reads pages from now on.
     *
     * @param tag of a language that pages can be read in
     */
    @Transactional
    public StaffMember chooseLanguage(String tag) {
        var member = members.findByLogin(user.login()).orElseThrow(() -> NotFound.of("person", user.login()));
        audit.changed(
                Kind.PEOPLE,
                member.login(),
                "Changed the language of pages for " + named(member),
                member.language(),
                tag);
        member.readIn(tag);
        return member;
    }

    /** How numbers and dates are written for somebody else, who sees it from the next sign-in on. */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void changeLocale(long id, @Nullable String tag) {
        write(get(id), tag);
    }

    /**
     * Where decisions that wait for the signed-in person are mailed to from now on.
     *
     * @param address null for nowhere
     */
    @Transactional
    public void chooseEmail(@Nullable String address) {
        var member = members.findByLogin(user.login()).orElseThrow(() -> NotFound.of("person", user.login()));
        var wanted = address == null || address.isBlank() ? null : address.strip();
        audit.changed(
                Kind.PEOPLE,
                member.login(),
                "Changed where decisions are mailed to " + named(member),
                member.email(),
                wanted);
        member.readAt(wanted);
    }

    /**
     * The signed-in person is away, and somebody else does their work meanwhile.
     *
     * @param absence null for not away
     * @throws TeamRejected when its days or the substitute cannot be
     */
    @Transactional
    public void planAbsence(@Nullable Absence absence, LocalDate today) {
        plan(members.findByLogin(user.login()).orElseThrow(() -> NotFound.of("person", user.login())), absence, today);
    }

    /**
     * The same for somebody who cannot say so, because they fell ill.
     *
     * @param absence null for back
     * @throws TeamRejected when its days or the substitute cannot be
     */
    @Transactional
    @PreAuthorize("hasRole('SUPERVISOR')")
    public void planAbsenceOf(String login, @Nullable Absence absence, LocalDate today) {
        plan(
                members.findByLogin(login).filter(StaffMember::active).orElseThrow(() -> NotFound.of("person", login)),
                absence,
                today);
    }

    private void plan(StaffMember member, @Nullable Absence absence, LocalDate today) {
        if (absence != null) {
            check(absence, member, today);
        }
        audit.changed(
                Kind.PEOPLE,
                member.login(),
                "Changed when " + named(member) + " is away",
                member.absence().map(Absence::toString).orElse(null),
                absence == null ? null : absence.toString());
        member.leave(absence);
    }

    private void check(Absence absence, StaffMember member, LocalDate today) {
        if (absence.until().isBefore(absence.from()) || absence.until().isBefore(today)) {
            throw new TeamRejected("The last day away must be the first one or later, and not over yet.");
        }
        if (absence.substitute().equals(member.login())) {
            throw new TeamRejected("Nobody is their own substitute: choose somebody else.");
        }
        var other = members.findByLogin(absence.substitute()).filter(StaffMember::active);
        if (other.isEmpty()) {
            throw new TeamRejected(
                    "No active person is called %s: choose somebody from the list.".formatted(absence.substitute()));
        }
        if (other.get().absence().filter(theirs -> overlap(theirs, absence)).isPresent()) {
            throw new TeamRejected("%s is away at the same time: choose somebody else."
                    .formatted(other.get().name()));
        }
    }

    private static boolean overlap(Absence one, Absence other) {
        return !one.from().isAfter(other.until()) && !other.from().isAfter(one.until());
    }

    /** Logins of those who are away on that day and whose substitute the person is. */
    @Transactional(readOnly = true)
    public Set<String> coveredBy(String login, LocalDate day) {
        return members.coveredBy(login, day);
    }

    /** How numbers and dates are written for a person. */
    public Locale locale(StaffMember member) {
        var tag = member.locale();
        return tag == null ? WrittenLocales.in(companies.find().orElse(null)) : Locale.forLanguageTag(tag);
    }

    private static @Nullable String known(@Nullable String tag) {
        return tag == null || tag.isBlank() ? null : WrittenLocales.chosen(tag).toLanguageTag();
    }

    @Transactional
    void signedIn(String login) {
        members.findByLogin(login).ifPresent(member -> {
            member.signedIn();
            audit.signIn(login, "Signed in");
        });
    }

    /** Counts a wrong password; the fifth in a row makes the sign-in rest for a quarter of an hour. */
    @Transactional
    void signInFailed(String login) {
        members.lockByLogin(login).ifPresent(member -> {
            var locked = member.failedToSignIn(clock.instant());
            audit.signIn(login, locked ? "Wrong password: the sign-in rests for a while" : "Wrong password");
            if (locked) {
                log.warn("sign-in locked after {} wrong passwords login={}", StaffMember.TRIES, login);
            }
        });
    }

    /** The administrator of a new installation. */
    @Transactional
    void begin(String login, String password, boolean mustChange) {
        addWith(new NewMember(login, "Administrator", Role.ADMIN, "en"), password, mustChange);
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return members.count() == 0;
    }

    private void addWith(NewMember wanted, String password, boolean mustChange) {
        if (!wanted.login().matches("[a-z0-9][a-z0-9._-]{1,59}")) {
            throw new TeamRejected(
                    "“%s” cannot be a sign-in name: use 2 to 60 lower-case letters, digits, dots and dashes."
                            .formatted(wanted.login()));
        }
        if (wanted.login().equals(CurrentUser.AUTOMATIC)
                || members.findByLogin(wanted.login()).isPresent()) {
            throw new TeamRejected("The sign-in name “%s” is taken: choose another.".formatted(wanted.login()));
        }
        known(wanted.locale());
        members.save(new StaffMember(wanted, passwords.hash(password), mustChange, user.login(), clock.instant()));
        log.info("person added login={} role={} by={}", wanted.login(), wanted.role(), user.login());
    }

    private void write(StaffMember member, @Nullable String tag) {
        var wanted = known(tag);
        audit.changed(
                Kind.PEOPLE,
                member.login(),
                "Changed how numbers and dates are written for " + named(member),
                member.locale(),
                wanted);
        member.write(wanted);
    }

    private static String named(StaffMember member) {
        return "%s (%s)".formatted(member.name(), member.login());
    }

    private StaffMember get(long id) {
        return members.findById(id).orElseThrow(() -> NotFound.of("person", id));
    }

    private void refuseToLose(StaffMember member) {
        if (member.role() == Role.ADMIN && member.active() && members.countByRoleAndActive(Role.ADMIN, true) == 1) {
            throw new TeamRejected(
                    "%s is the last administrator: make somebody else one first.".formatted(member.name()));
        }
    }
}
