package io.dunwell.complaints.web;

import io.dunwell.complaints.Complaint;
import io.dunwell.complaints.ComplaintBoard;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.reporting.HomeCard;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** On the home page: what a person must answer, and for those who oversee, what nobody answered in time. */
@Component
@Order(5)
class ComplaintsCard implements HomeCard {

    private static final PageRequest MOST = PageRequest.of(0, 4);

    private final ComplaintBoard board;
    private final Customers customers;
    private final CurrentUser user;
    private final BusinessCalendar calendar;

    ComplaintsCard(ComplaintBoard board, Customers customers, CurrentUser user, BusinessCalendar calendar) {
        this.board = board;
        this.customers = customers;
        this.user = user;
        this.calendar = calendar;
    }

    /** @param all how many are overdue in the whole company, 0 for those who do not oversee */
    public record Shown(List<Complaint> complaints, long all, Map<Long, Customer> customers, LocalDate today) {}

    @Override
    public String template() {
        return "complaints/card";
    }

    @Override
    public @Nullable Shown content() {
        var today = calendar.today();
        var shown = new LinkedHashMap<Long, Complaint>();
        var all = user.oversees() ? board.overdue(today) : 0;
        if (all > 0) {
            board.overdue(today, MOST).forEach(one -> shown.put(one.id(), one));
        }
        board.openOf(user.login(), MOST).forEach(one -> shown.put(one.id(), one));
        if (shown.isEmpty()) {
            return null;
        }
        var whose = shown.values().stream().map(Complaint::customerId).collect(Collectors.toSet());
        return new Shown(List.copyOf(shown.values()), all, customers.byIds(whose), today);
    }
}
