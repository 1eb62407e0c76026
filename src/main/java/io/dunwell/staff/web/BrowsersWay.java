package io.dunwell.staff.web;

import io.dunwell.kernel.Companies;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.SignedInAgain;
import io.dunwell.staff.Team;
import io.dunwell.staff.WrittenLocales;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** At the first start, writes numbers and dates for the administrator as their browser wishes. */
@Component
class BrowsersWay {

    private final Team team;
    private final Companies companies;
    private final CurrentUser user;
    private final SignedInAgain signedInAgain;

    BrowsersWay(Team team, Companies companies, CurrentUser user, SignedInAgain signedInAgain) {
        this.team = team;
        this.companies = companies;
        this.user = user;
        this.signedInAgain = signedInAgain;
    }

    /** A wish that cannot be met leaves what the company's country is used to. */
    void take(HttpServletRequest request, HttpServletResponse response) {
        var wishes = request.getHeader("Accept-Language") == null
                ? Collections.<Locale>emptyList()
                : Collections.list(request.getLocales());
        var wish = WrittenLocales.of(wishes, companies.find().orElse(null));
        if (team.find(user.login()).isPresent()) {
            var member = team.chooseLocale(wish.map(Locale::toLanguageTag).orElse(null));
            signedInAgain.as(member, request, response);
        }
    }
}
