package io.dunwell.messaging.web;

import io.dunwell.links.OpenPages;
import io.dunwell.messaging.unsubscribe.UnsubscribeLinks;
import io.dunwell.messaging.unsubscribe.Unsubscribing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where readers end emails. Nobody signs in: who has the link may. Looking changes nothing, since mail scanners follow
 * every link; the button, and the mail program's own one, post.
 */
@Controller
@RequestMapping(UnsubscribeLinks.PATH + "{reference}")
class UnsubscribeController {

    private static final Logger LOG = LoggerFactory.getLogger(UnsubscribeController.class);
    private static final String VIEW = "messaging/unsubscribe";
    private static final int TRIES = 5;

    private final Unsubscribing unsubscribing;
    private final OpenPages pages;

    UnsubscribeController(Unsubscribing unsubscribing, OpenPages pages) {
        this.unsubscribing = unsubscribing;
        this.pages = pages;
    }

    @GetMapping
    String ask(
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String languages,
            Model model) {
        return page(unsubscribing.addressOf(reference).orElse(""), false, languages, model);
    }

    @PostMapping
    String stop(
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String languages,
            Model model) {
        return page(stopped(reference), true, languages, model);
    }

    private String stopped(String reference) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return unsubscribing.stop(reference).orElse("");
            } catch (ConcurrencyFailureException together) {
                LOG.info("unsubscribed once more, because two changed the same at once");
            }
        }
        return unsubscribing.stop(reference).orElse("");
    }

    private String page(String address, boolean done, String languages, Model model) {
        model.addAllAttributes(pages.frame(languages));
        model.addAttribute("address", address);
        model.addAttribute("done", done);
        return VIEW;
    }
}
