package io.dunwell.messaging.inbound;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.messaging.TextMeaning;
import io.dunwell.messaging.channels.SmsReports;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is answered to STOP, START and HELP where the provider does not: one message, without a word of advertising.
 *
 * <p>Source: https://site.possiblenow.com/revocation-of-consent (one confirmation within five minutes). Refusals in
 * people's own words are confirmed by a person.
 */
@Component
class KeywordAnswers {

    private final SmsReports sms;
    private final Companies companies;

    KeywordAnswers(SmsReports sms, Companies companies) {
        this.sms = sms;
        this.companies = companies;
    }

    /** Empty when the provider answers, or there is nothing to say. */
    Optional<String> to(TextMeaning meaning) {
        return sms.answersKeywords() ? companies.find().flatMap(company -> words(meaning, company)) : Optional.empty();
    }

    private static Optional<String> words(TextMeaning meaning, Company company) {
        return switch (meaning) {
            case STOP -> Optional.of("%s: you will get no more text messages from us.".formatted(company.name()));
            case START ->
                Optional.of("%s: text messages are on again. Reply STOP to end them.".formatted(company.name()));
            case HELP ->
                Optional.of("%s%s. Reply STOP to end text messages.".formatted(company.name(), contact(company)));
            default -> Optional.empty();
        };
    }

    private static String contact(Company company) {
        var ways = Stream.of(company.phone(), company.email())
                .filter(way -> way != null && !way.isBlank())
                .collect(Collectors.joining(", "));
        return ways.isEmpty() ? "" : ": " + ways;
    }
}
