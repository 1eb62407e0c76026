package io.dunwell.cases;

import io.dunwell.cases.repairs.Repair;
import io.dunwell.cases.repairs.RepairRows;
import io.dunwell.customers.Address;
import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactDetail;
import io.dunwell.customers.ContactDetail.Kind;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.Customers;
import io.dunwell.customers.DetailMended;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.StopReason;
import io.dunwell.customers.WrongDetails;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.staff.CurrentUser;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Details by which customers are not reached: what people do about them. */
@Service
@Transactional
public class Repairs {

    private static final Logger LOG = LoggerFactory.getLogger(Repairs.class);
    private static final String BY_HAND = "Nobody knows a way to reach this customer.";

    private final RepairRows rows;
    private final Customers customers;
    private final WrongDetails wrong;
    private final Accounts accounts;
    private final ReviewQueue queue;
    private final CaseDesk desk;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;
    private final CurrentUser user;

    Repairs(
            RepairRows rows,
            Customers customers,
            WrongDetails wrong,
            Accounts accounts,
            ReviewQueue queue,
            CaseDesk desk,
            BusinessCalendar calendar,
            CompanyClock clock,
            CurrentUser user) {
        this.rows = rows;
        this.customers = customers;
        this.wrong = wrong;
        this.accounts = accounts;
        this.queue = queue;
        this.desk = desk;
        this.calendar = calendar;
        this.clock = clock;
        this.user = user;
    }

    /** @param id the business key of the task's process; empty when that is no repair */
    public Optional<RepairToMend> of(long id) {
        return rows.find(id).map(this::toMend);
    }

    /** All of a customer, newest first. */
    @Transactional(readOnly = true)
    public List<Repair> ofCustomer(long customerId) {
        return rows.ofCustomer(customerId);
    }

    /** Those of a customer that nobody has mended yet. */
    public List<RepairToMend> openOf(long customerId) {
        return rows.ofCustomer(customerId).stream()
                .filter(Repair::isOpen)
                .map(this::toMend)
                .toList();
    }

    /** @throws io.dunwell.customers.CustomerRejected when it cannot be an email address or number */
    public void enter(long id, String value, @Nullable String note) {
        var detail = get(id).detail();
        end(id, "new-detail", note);
        var known = NewContact.like(contact(detail));
        customers.changeContact(
                contact(detail).id(), detail.kind() == Kind.EMAIL ? known.withEmail(value) : known.withPhone(value));
    }

    public void enter(long id, Address address, @Nullable String note) {
        end(id, "new-address", note);
        customers.move(get(id).detail().customerId(), address);
    }

    /** Messages go to this contact from now on; whoever was written to before is kept. */
    public void choose(long id, long contactId, @Nullable String note) {
        var detail = get(id).detail();
        end(id, "other-contact", note);
        customers.contacts(detail.customerId()).stream()
                .filter(other -> other.active() && other.role() == ContactRole.BILLING && other.id() != contactId)
                .forEach(other -> customers.changeContact(
                        other.id(), NewContact.like(other).withRole(ContactRole.OTHER)));
        var chosen = customers.contact(contactId);
        customers.changeContact(contactId, NewContact.like(chosen).withRole(ContactRole.BILLING));
    }

    /** It was right after all: it is used again. */
    public void rightAfterAll(long id, @Nullable String note) {
        end(id, "right-after-all", note);
        wrong.rightAfterAll(get(id).detail());
    }

    /** Whoever can still be written to, by letter as a rule, is; else a supervisor handles the account by hand. */
    public void giveUp(long id, @Nullable String note) {
        var customerId = get(id).detail().customerId();
        var reachable = Reachability.byMessage(desk.snapshot(id).facts());
        end(id, "nothing-better", note);
        if (!reachable && customers.get(customerId).stop() == null) {
            customers.stop(customerId, StopReason.OTHER, calendar.today(), BY_HAND);
            queue.ask(accounts.of(customerId), "unreachable");
        }
    }

    /** Who was handled by hand because nobody could reach them is chased again. */
    @EventListener
    void mended(DetailMended mended) {
        var customerId = mended.detail().customerId();
        var stop = customers.get(customerId).stop();
        if (stop != null && stop.reason() == StopReason.OTHER && BY_HAND.equals(stop.note())) {
            customers.liftStop(customerId);
            queue.ask(accounts.of(customerId), "reachable");
        }
    }

    private void end(long id, String outcome, @Nullable String note) {
        rows.ended(id, outcome, note, calendar.today(), user.login(), clock.instant());
        LOG.info("contact details dealt with repair={} outcome={}", id, outcome);
    }

    private RepairToMend toMend(Repair repair) {
        var detail = repair.detail();
        var customer = customers.get(detail.customerId());
        var waits = repair.isOpen()
                && repair.currency() != null
                && !Reachability.byMessage(desk.snapshot(repair.id()).facts());
        if (detail.contactId() == null) {
            var address = customer.address();
            return new RepairToMend(
                    repair, customer.name(), String.join(", ", lines(address)), rows.tries(repair.id()), waits);
        }
        var contact = contact(detail);
        return new RepairToMend(
                repair,
                contact.name(),
                detail.kind() == Kind.EMAIL ? contact.email() : contact.phone(),
                rows.tries(repair.id()),
                waits);
    }

    private static List<String> lines(Address address) {
        return Stream.of(address.street(), address.postalCode(), address.city(), address.country())
                .filter(Objects::nonNull)
                .toList();
    }

    private Contact contact(ContactDetail detail) {
        return customers.contact(Objects.requireNonNull(detail.contactId()));
    }

    private Repair get(long id) {
        return rows.find(id).orElseThrow(() -> NotFound.of("repair", id));
    }
}
