package io.dunwell.links;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every page without sign-in shows: whose it is, in the reader's language. Its frame is {@code open.html}. */
@Component
public class OpenPages {

    private final Companies companies;

    OpenPages(Companies companies) {
        this.companies = companies;
    }

    /**
     * {@code company} and {@code german}, for the model.
     *
     * @param languages the header Accept-Language, or the customer's own language; English unless it begins with German
     */
    public Map<String, Object> frame(String languages) {
        return Map.of("company", companies.find().map(Company::name).orElse(""), "german", german(languages));
    }

    public static boolean german(String languages) {
        return languages.toLowerCase(Locale.ROOT).startsWith("de");
    }
}
