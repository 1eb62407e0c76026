package io.dunwell.messaging.web;

import io.dunwell.messaging.Messaging;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What customers texted and mailed, and what came from nobody we know. */
@Controller
@PreAuthorize("hasRole('COLLECTOR')")
class ReceivedController {

    private final Messaging messaging;

    ReceivedController(Messaging messaging) {
        this.messaging = messaging;
    }

    @GetMapping("/messages/received")
    String received(
            @RequestParam(defaultValue = "false") boolean unknown,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("page", messaging.received(unknown, page));
        model.addAttribute("unknown", unknown);
        model.addAttribute("address", unknown ? "/messages/received?unknown=true" : "/messages/received");
        return "messaging/received";
    }

    @GetMapping("/messages/received/{id:\\d+}")
    String whole(@PathVariable long id, Model model) {
        model.addAttribute("reply", messaging.whole(id));
        return "messaging/reply";
    }
}
