package io.dunwell.cases.web;

import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.LineType;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way back that stands beside the sentence that something was booked; the layout shows it.
 *
 * @param address takes a POST
 */
record Undo(String address) {

    static void offer(RedirectAttributes flash, AccountId account, LineType type, List<Long> ids) {
        flash.addFlashAttribute("undo", new Undo(LedgerController.undo(account, type, ids)));
    }

    static void offer(RedirectAttributes flash, AccountId account, LineType type, long id) {
        offer(flash, account, type, List.of(id));
    }
}
