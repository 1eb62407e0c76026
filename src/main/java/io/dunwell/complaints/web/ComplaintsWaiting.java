package io.dunwell.complaints.web;

import io.dunwell.complaints.ComplaintBoard;
import io.dunwell.staff.Waiting;
import org.springframework.stereotype.Component;

/** How many complaints wait for an answer. */
@Component
class ComplaintsWaiting implements Waiting {

    private final ComplaintBoard board;

    ComplaintsWaiting(ComplaintBoard board) {
        this.board = board;
    }

    @Override
    public String place() {
        return "complaints";
    }

    @Override
    public long count() {
        return board.open();
    }
}
