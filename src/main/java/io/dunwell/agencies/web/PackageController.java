package io.dunwell.agencies.web;

import io.dunwell.agencies.PackageLinks;
import io.dunwell.agencies.PlacementRejected;
import io.dunwell.links.Links;
import io.dunwell.links.OpenPages;
import io.dunwell.staff.Written;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an agency fetches an account's package and says under which number it has the account. */
@Controller
@RequestMapping(Links.PATH + PackageLinks.PURPOSE + "/{reference}")
class PackageController {

    private static final String VIEW = "agencies/package";

    private final PackageLinks links;
    private final OpenPages pages;

    PackageController(PackageLinks links, OpenPages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String languages) {
        return page(reference, languages, "");
    }

    /** By POST, since mail scanners follow every link. */
    @PostMapping("/fetch")
    void fetch(@PathVariable String reference, HttpServletResponse response) throws IOException {
        var placement = links.find(reference);
        var content = links.fetch(reference);
        var name = ContentDisposition.attachment()
                .filename("placement-" + placement.id() + ".zip")
                .build();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(content);
    }

    @PostMapping("/acknowledge")
    ModelAndView acknowledge(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String number,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String languages) {
        try {
            links.acknowledge(reference, number);
        } catch (PlacementRejected refusal) {
            var page = page(reference, languages, refusal.sentence());
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        return new ModelAndView("redirect:" + address(reference));
    }

    private ModelAndView page(String reference, String languages, String refusal) {
        var placement = links.find(reference);
        var written = Written.as(new Locale(OpenPages.german(languages) ? "de" : "en"));
        return new ModelAndView(VIEW, pages.frame(languages))
                .addObject("placement", placement)
                .addObject("placedOn", written.date(placement.placedOn()))
                .addObject("amount", written.money(placement.amount()))
                .addObject("address", address(reference))
                .addObject("refusal", refusal);
    }

    private static String address(String reference) {
        return Links.PATH + PackageLinks.PURPOSE + "/" + reference;
    }
}
