package io.dunwell.messaging.web;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.troubles.ChannelTroubles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the administrator does about a channel that was stopped, or about a warning. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
@RequestMapping("/channels/{channel}")
class ChannelTroublesController {

    private final ChannelTroubles troubles;
    private final CompanyClock clock;

    ChannelTroublesController(ChannelTroubles troubles, CompanyClock clock) {
        this.troubles = troubles;
        this.clock = clock;
    }

    @PostMapping("/again")
    String again(@PathVariable Channel channel, RedirectAttributes flash) {
        troubles.lift(channel, clock.instant());
        flash.addFlashAttribute(
                "done",
                "What waited is tried again within a minute. Should it fail the same way, it is stopped again.");
        return "redirect:/messages";
    }

    @PostMapping("/noted")
    String noted(@PathVariable Channel channel, RedirectAttributes flash) {
        troubles.note(channel);
        flash.addFlashAttribute("done", "Noted. It appears again when it happens again.");
        return "redirect:/messages";
    }
}
