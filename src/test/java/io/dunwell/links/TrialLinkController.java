package io.dunwell.links;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The smallest page behind a signed link. */
@Controller
@RequestMapping(Links.PATH + "trial/{reference}")
class TrialLinkController {

    private final Links links;

    TrialLinkController(Links links) {
        this.links = links;
    }

    @GetMapping
    @ResponseBody
    String ask(@PathVariable String reference) {
        return "Do it to " + links.find("trial", reference).subject() + "?";
    }

    @PostMapping
    @ResponseBody
    String act(@PathVariable String reference) {
        return "Done to " + links.use("trial", reference).subject();
    }
}
