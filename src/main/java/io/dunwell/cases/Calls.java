package io.dunwell.cases;

import io.dunwell.contact.ContactVerdicts;
import io.dunwell.contact.JudgedContact;
import io.dunwell.contact.StopFlag;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.customers.CustomerLocks;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.staff.CurrentUser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls by people: asked of the gate before the number is dialled, and counted by it afterwards. */
@Service
public class Calls {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    /** Whoever dials again within it has not called twice. */
    private static final Duration SAME_CALL = Duration.ofMinutes(2);

    /** By then what came of a call is written down, or it stands for itself. */
    private static final Duration WRITTEN_DOWN = Duration.ofHours(12);

    /** For so long the person who began a call is asked what came of it. */
    private static final Duration ASKED = Duration.ofDays(14);

    /** For so long a call without an end stands in the timeline. */
    private static final Duration TOLD = Duration.ofDays(366);

    private static final int MOST = 100;

    private final CallJudge judge;
    private final CallRows rows;
    private final ContactVerdicts verdicts;
    private final Customers customers;
    private final CustomerLocks locks;
    private final CurrentUser user;
    private final CompanyClock clock;

    Calls(
            CallJudge judge,
            CallRows rows,
            ContactVerdicts verdicts,
            Customers customers,
            CustomerLocks locks,
            CurrentUser user,
            CompanyClock clock) {
        this.judge = judge;
        this.rows = rows;
        this.verdicts = verdicts;
        this.customers = customers;
        this.locks = locks;
        this.user = user;
        this.clock = clock;
    }

    /** By whose clock the person, or the customer when there is nobody, is called. */
    ZoneId clockOf(Customer customer, @Nullable Contact person) {
        return judge.clockOf(customer, person);
    }

    /** By contact id, about each of the people who have a number. */
    Map<Long, CallAdvice> advice(AccountId account, Customer customer, List<Contact> people, Set<StopFlag> stops) {
        return advice(account, customer, people, true, judge.know(List.of(account), Map.of(account, stops)));
    }

    /** By contact id, about calls that do not ask for money but answer what the customer asked for. */
    @Transactional(readOnly = true)
    public Map<Long, CallAdvice> answering(Account account) {
        var stops = StandingStops.flag(account.facts().standing()).stream().collect(Collectors.toSet());
        var known = judge.know(List.of(account.id()), Map.of(account.id(), stops));
        return advice(account.id(), account.customer(), account.contacts(), false, known);
    }

    private Map<Long, CallAdvice> advice(
            AccountId account, Customer customer, List<Contact> people, boolean chasing, CallJudge.Known known) {
        return people.stream()
                .filter(person -> person.phone() != null)
                .collect(Collectors.toMap(
                        Contact::id, person -> judge.about(account, customer, person, chasing, known)));
    }

    /** About the right party of each account; accounts whose right party has no number are absent. */
    @Transactional(readOnly = true)
    public Map<AccountId, CallAdvice> advice(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : advice(accounts, judge.know(accounts));
    }

    /**
     * The same by hours, wishes and what was said in the days before, for long lists: not what the books say, which
     * leave no call task where an account rests, and which nobody dials without having seen.
     */
    @Transactional(readOnly = true)
    public Map<AccountId, CallAdvice> adviceByTheClock(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : advice(accounts, judge.know(accounts, Map.of()));
    }

    private Map<AccountId, CallAdvice> advice(Collection<AccountId> accounts, CallJudge.Known known) {
        var ids = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var all = customers.byIds(ids);
        var people = customers.billingContacts(ids);
        var advice = new HashMap<AccountId, CallAdvice>();
        for (var account : accounts) {
            var customer = all.get(account.customerId());
            var person = people.get(account.customerId());
            if (customer != null && person != null && person.phone() != null) {
                advice.put(account, judge.about(account, customer, person, true, known));
            }
        }
        return advice;
    }

    /**
     * Somebody is about to dial; counts as a call from now on. A repeat within two minutes is the same call.
     *
     * @param chasing whether we ask for money, rather than answer what the customer asked for
     * @throws CallRefused when a rule forbids it now
     * @throws NotFound when the customer has no such contact with a number
     */
    @Transactional(noRollbackFor = CallRefused.class)
    public void begin(AccountId account, long contactId, boolean chasing) {
        var person = person(account, contactId);
        verdicts.oneAtATime();
        locks.hold(List.of(account.customerId()));
        var now = clock.instant();
        if (rows.begun(account, contactId, user.login(), now.minus(SAME_CALL), false)
                .isPresent()) {
            return;
        }
        var advice = judge.about(
                account, customers.get(account.customerId()), person, chasing, judge.know(List.of(account)));
        if (!advice.allowed()) {
            verdicts.record(List.of(new JudgedContact(null, account.customerId(), advice.verdict())), now);
            LOG.info(
                    "call refused customer={} rule={}",
                    account.customerId(),
                    advice.verdict().rule());
            throw new CallRefused(advice.sentence());
        }
        note(account, person, true, chasing, advice, now);
    }

    /**
     * A call of ours took place: finds the one that was begun here, or judges it now, and marks it when a rule forbade
     * it. Facts are written down whatever the rules say.
     *
     * @param contactId null for the one whom one talks to about the bills
     * @param answered whether anybody did; else a call of which that is known already is the same one
     * @return the call's id
     */
    long tookPlace(AccountId account, @Nullable Long contactId, boolean answered) {
        var now = clock.instant();
        return rows.begun(account, contactId, user.login(), now.minus(WRITTEN_DOWN), !answered)
                .orElseGet(() -> judgedAfterwards(account, contactId, now));
    }

    void writtenDown(long callId, long conversationId) {
        rows.writtenDown(callId, conversationId);
    }

    /** On the account, begun within a year and never written down, newest first. */
    @Transactional(readOnly = true)
    public List<BegunCall> notWrittenDown(AccountId account) {
        return notWrittenDown(account, TOLD);
    }

    /** Calls that the signed-in person began on the account and has not told the end of, newest first. */
    @Transactional(readOnly = true)
    public List<BegunCall> untold(AccountId account) {
        return notWrittenDown(account, ASKED).stream()
                .filter(call -> !call.unanswered() && call.by().equals(user.login()))
                .toList();
    }

    /**
     * Nobody answered a call that the signed-in person began; harmless when that is known already.
     *
     * @throws NotFound when it is no such call
     */
    @Transactional
    public void nobodyAnswered(AccountId account, long callId) {
        rows.unanswered(mine(account, callId).id(), clock.instant());
    }

    /**
     * One of those that the signed-in person began on the account and that nobody has written down.
     *
     * @throws NotFound when it is no such call
     */
    @Transactional(readOnly = true)
    public BegunCall mine(AccountId account, long callId) {
        return notWrittenDown(account, ASKED).stream()
                .filter(call -> call.id() == callId && call.by().equals(user.login()))
                .findFirst()
                .orElseThrow(() -> NotFound.of("call that waits to be told", callId));
    }

    private List<BegunCall> notWrittenDown(AccountId account, Duration within) {
        var now = clock.instant();
        return rows.notWrittenDown(account, now.minus(within), now.minus(WRITTEN_DOWN), MOST);
    }

    /** Calls since then that a rule forbade, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<CallAgainstRules> againstRules(Instant since) {
        return rows.against(since, MOST);
    }

    private long judgedAfterwards(AccountId account, @Nullable Long contactId, Instant now) {
        var person = contactId == null
                ? customers.rightPartyContact(account.customerId()).orElse(null)
                : person(account, contactId);
        var advice =
                judge.about(account, customers.get(account.customerId()), person, true, judge.know(List.of(account)));
        return note(account, person, false, true, advice, now);
    }

    private long note(
            AccountId account,
            @Nullable Contact person,
            boolean announced,
            boolean chasing,
            CallAdvice advice,
            Instant now) {
        var contactId = person == null ? null : person.id();
        var dialled = person == null ? null : person.phone();
        long id = rows.insert(account, contactId, dialled, now, user.login(), announced, chasing, !advice.allowed());
        verdicts.record(List.of(JudgedContact.call(id, account.customerId(), advice.verdict())), now);
        LOG.info(
                "call noted call={} customer={} announced={} verdict={}",
                id,
                account.customerId(),
                announced,
                advice.verdict().outcome());
        return id;
    }

    private Contact person(AccountId account, long contactId) {
        var person = customers.contact(contactId);
        if (person.customerId() != account.customerId() || person.phone() == null) {
            throw NotFound.of("contact with a number", contactId);
        }
        return person;
    }
}
