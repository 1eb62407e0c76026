package io.dunwell.messaging.web;

import io.dunwell.messaging.Messaging;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What customers texted, and what came from numbers that nobody knows. */
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
}
