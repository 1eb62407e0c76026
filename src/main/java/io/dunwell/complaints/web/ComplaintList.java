package io.dunwell.complaints.web;

import io.dunwell.complaints.Complaint;
import io.dunwell.complaints.ComplaintBoard;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Complaints as somebody asked for them. */
@Component
class ComplaintList {

    private static final LocalDate WHENEVER = LocalDate.of(9999, 12, 31);

    private final ComplaintBoard board;

    ComplaintList(ComplaintBoard board) {
        this.board = board;
    }

    /** @param text a part of the customer's name, or the beginning of the number; empty for everybody */
    Page<Complaint> find(ComplaintView view, String text, LocalDate today, PageRequest page) {
        var dueBefore = view == ComplaintView.OVERDUE ? today : WHENEVER;
        var wanted = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return wanted.isEmpty()
                ? board.page(view.states(), dueBefore, page)
                : board.page(view.states(), dueBefore, "%" + wanted + "%", wanted + "%", page);
    }
}
