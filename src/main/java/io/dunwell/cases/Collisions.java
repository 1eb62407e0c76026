package io.dunwell.cases;

import io.dunwell.cases.LastDeeds.LastDeed;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import io.dunwell.staff.Written;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Two people with forms about the same account: the second is told what the first did, and saves again if it still
 * holds. Forms carry the number of the latest deed they knew in a field called {@value #FIELD}.
 */
@Component
public class Collisions {

    public static final String FIELD = "seen-deed";

    private final LastDeeds deeds;
    private final Team team;
    private final Companies companies;

    Collisions(LastDeeds deeds, Team team, Companies companies) {
        this.deeds = deeds;
        this.team = team;
        this.companies = companies;
    }

    /** What a form that is opened now knows. */
    public long seen(AccountId account) {
        return deeds.of(account).map(LastDeed::number).orElse(0L);
    }

    /**
     * What somebody else did since a form was opened, in a sentence.
     *
     * @param seen what the form's field holds; null or no number for a form that did not know
     */
    public Optional<String> since(AccountId account, @Nullable String seen) {
        return number(seen)
                .flatMap(known -> deeds.ofOthersSince(account, known))
                .map(this::told);
    }

    private static Optional<Long> number(@Nullable String seen) {
        return seen != null && seen.matches("\\d{1,18}") ? Optional.of(Long.valueOf(seen)) : Optional.empty();
    }

    private String told(LastDeed deed) {
        var who = team.find(deed.by()).map(StaffMember::name).orElse(deed.by());
        var when = Written.forReader().time(deed.at().atZone(companies.current().zone()));
        return "%s changed this account at %s while this form was open (%s). Nothing was saved: look at the account, then save again if it still holds."
                .formatted(who, when, deed.because());
    }
}
