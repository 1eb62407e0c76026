package io.dunwell.staff.web;

import io.dunwell.kernel.NoCompanyYet;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * A refusal that a page did not answer with its own form: a sentence in a part of the page, or a page of its own.
 *
 * <p>A controller that has a form catches the refusal and shows the form again.
 */
@ControllerAdvice
class Refusals {

    @ExceptionHandler
    ModelAndView refused(Rejection refusal, HttpServletRequest request) {
        boolean part = request.getHeader("HX-Request") != null;
        var answer = new ModelAndView(part ? "staff/refused :: sentence" : "staff/refused");
        answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        answer.addObject("sentence", refusal.sentence());
        return answer;
    }

    @ExceptionHandler
    ModelAndView absent(NotFound absence) {
        return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    String unfounded(NoCompanyYet refusal) {
        return "redirect:/start";
    }
}
