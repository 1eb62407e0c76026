package io.dunwell.staff;

import static io.dunwell.staff.Refused.path;

import io.dunwell.kernel.Companies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads everybody to the first start's choice until there is a company to work for. */
final class BeforeFoundation extends OncePerRequestFilter {

    private static final List<String> WITHOUT_COMPANY =
            List.of("/start", "/admin", "/password", "/sign-in", "/sign-out", "/ui/", "/actuator/", "/error");

    private final Companies companies;

    BeforeFoundation(Companies companies) {
        this.companies = companies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (companies.find().isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/start");
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WITHOUT_COMPANY.stream().anyMatch(path(request)::startsWith);
    }
}
