package io.dunwell.complaints.web;

import io.dunwell.complaints.Complaint;
import io.dunwell.complaints.ComplaintBoard;
import io.dunwell.complaints.ComplaintDuties;
import io.dunwell.complaints.SubjectCount;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.staff.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Complaints of all customers, and what they were about in the last twelve months. */
@Controller
@RequestMapping("/complaints")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class ComplaintsController {

    private static final int PAGE = 50;
    private static final int MONTHS = 12;

    private final ComplaintList list;
    private final ComplaintsCsv csv;
    private final ComplaintBoard board;
    private final ComplaintDuties duties;
    private final Customers customers;
    private final BusinessCalendar calendar;

    ComplaintsController(
            ComplaintList list,
            ComplaintsCsv csv,
            ComplaintBoard board,
            ComplaintDuties duties,
            Customers customers,
            BusinessCalendar calendar) {
        this.list = list;
        this.csv = csv;
        this.board = board;
        this.duties = duties;
        this.customers = customers;
        this.calendar = calendar;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "OPEN") ComplaintView view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var today = calendar.today();
        var found = list.find(view, q, today, PageRequest.of(Math.max(0, page), PAGE));
        model.addAttribute("view", view);
        model.addAttribute("views", ComplaintView.values());
        model.addAttribute("q", q.strip());
        model.addAttribute("today", today);
        model.addAttribute("page", found);
        model.addAttribute(
                "customers", customers.byIds(found.map(Complaint::customerId).toSet()));
        model.addAttribute(
                "names", duties.candidates().stream().collect(Collectors.toMap(StaffMember::login, StaffMember::name)));
        model.addAttribute(
                "here",
                UriComponentsBuilder.fromPath("/complaints")
                        .queryParam("view", view)
                        .queryParam("q", q.strip())
                        .encode()
                        .toUriString());
        figures(model);
        return "complaints/list";
    }

    @GetMapping(path = "/complaints.csv", produces = "text/csv")
    void csv(
            @RequestParam(defaultValue = "OPEN") ComplaintView view,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response)
            throws IOException {
        var today = calendar.today();
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"complaints-%s.csv\"".formatted(today));
        csv.write(view, q, today, response.getWriter());
    }

    private void figures(Model model) {
        var today = calendar.today();
        var subjects = board.subjects(today.minusMonths(MONTHS).plusDays(1));
        model.addAttribute("open", board.open());
        model.addAttribute("overdue", board.overdue(today));
        model.addAttribute("subjects", subjects);
        model.addAttribute(
                "year", subjects.stream().mapToLong(SubjectCount::complaints).sum());
        model.addAttribute(
                "most",
                subjects.stream().mapToLong(SubjectCount::complaints).max().orElse(0));
        model.addAttribute("since", today.minusMonths(MONTHS).plusDays(1));
    }
}
