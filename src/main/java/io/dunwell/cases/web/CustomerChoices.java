package io.dunwell.cases.web;

import io.dunwell.customers.Customer;
import io.dunwell.customers.DebtorType;
import io.dunwell.customers.PayRun;
import io.dunwell.customers.RiskClass;
import io.dunwell.customers.TermsKind;
import io.dunwell.kernel.Companies;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the form of a customer offers. */
@Component
class CustomerChoices {

    private final AccountWords words;
    private final Team team;
    private final Companies companies;

    CustomerChoices(AccountWords words, Team team, Companies companies) {
        this.words = words;
        this.team = team;
        this.companies = companies;
    }

    /** @param customer whose values are always on offer, null for a new one */
    ModelAndView addTo(ModelAndView page, @Nullable Customer customer) {
        return page.addObject("debtorTypes", options(DebtorType.class, words::debtor))
                .addObject("risks", options(RiskClass.class, words::risk))
                .addObject("termsKinds", options(TermsKind.class, words::termsKind))
                .addObject("payRuns", options(PayRun.class, words::payRun))
                .addObject("weekdays", DetailChoices.weekdays())
                .addObject("countries", DetailChoices.countries())
                .addObject("languages", DetailChoices.languages(null, customer == null ? null : customer.language()))
                .addObject("zones", zoneNames(customer))
                .addObject("owners", owners(customer))
                .addObject("companyCurrency", companies.current().currency());
    }

    Set<String> zones(@Nullable Customer customer) {
        return zoneNames(customer).keySet();
    }

    private static Map<String, String> zoneNames(@Nullable Customer customer) {
        return DetailChoices.zones("As the company", customer == null ? null : customer.zone());
    }

    private Map<String, String> owners(@Nullable Customer customer) {
        var owners = new LinkedHashMap<String, String>();
        owners.put("", "Nobody in particular");
        team.all().stream().filter(StaffMember::active).forEach(member -> owners.put(member.login(), member.name()));
        var owner = customer == null ? null : customer.ownerLogin();
        if (owner != null) {
            owners.putIfAbsent(owner, owner);
        }
        return owners;
    }

    private static <E extends Enum<E>> Map<E, String> options(Class<E> type, Function<E, String> word) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(Function.identity(), word, (one, other) -> one, LinkedHashMap::new));
    }
}
