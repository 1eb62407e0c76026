package io.dunwell.links.web;

import io.dunwell.links.LinkRefused;
import io.dunwell.links.LinkState;
import io.dunwell.links.OpenPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells the holder of a link what is wrong with it, before any other page of refusals is asked. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LinkRefusals {

    private final OpenPages pages;

    LinkRefusals(OpenPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView refused(LinkRefused refusal, HttpServletRequest request) {
        var languages = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "");
        var page = new ModelAndView("links/refused", pages.frame(languages));
        page.setStatus(refusal.state() == LinkState.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.GONE);
        page.addObject("state", refusal.state());
        return page;
    }
}
