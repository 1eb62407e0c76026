package io.dunwell.staff.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.Drafts;
import io.dunwell.staff.Drafts.Draft;
import io.dunwell.staff.Waiting;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the frame around every page shows; templates know it by the name {@code frame}. */
@Component
public class Frame {

    private final Companies companies;
    private final BusinessCalendar calendar;
    private final CurrentUser user;
    private final List<Waiting> waiting;
    private final Drafts drafts;

    Frame(Companies companies, BusinessCalendar calendar, CurrentUser user, List<Waiting> waiting, Drafts drafts) {
        this.drafts = drafts;
        this.companies = companies;
        this.calendar = calendar;
        this.user = user;
        this.waiting = waiting;
    }

    public String company() {
        return companies.find().map(Company::name).orElse("");
    }

    public boolean demo() {
        return companies.find().map(Company::isDemo).orElse(false);
    }

    /** Null before the company is founded, when no day has begun. */
    public @Nullable LocalDate today() {
        return companies.find().map(company -> calendar.today()).orElse(null);
    }

    public String person() {
        return user.name();
    }

    /** By which scripts tell that somebody else signed in meanwhile; null for nobody. */
    public @Nullable String login() {
        var login = user.login();
        return CurrentUser.AUTOMATIC.equals(login) ? null : login;
    }

    /**
     * What the person had typed into the form of that address and not saved; null for nothing, and where the form is
     * shown once more with what was just sent.
     */
    public @Nullable Draft draft(String place) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && request.getRequest().getMethod().equals("GET")
                ? drafts.of(place).orElse(null)
                : null;
    }

    /** One or two letters for the person's badge. */
    public String initials() {
        var words = person().strip().split("[\\s._-]+");
        var last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return words[0].isEmpty() ? "?" : words[0].substring(0, 1) + last;
    }

    public long waiting(String place) {
        return waiting.stream()
                .filter(one -> one.place().equals(place))
                .mapToLong(Waiting::count)
                .sum();
    }
}
