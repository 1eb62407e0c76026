package io.dunwell.cases.web;

import io.dunwell.customers.Wish;
import io.dunwell.customers.WishKind;
import io.dunwell.kernel.Channel;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** How pages say what customers asked for; templates know it by the name {@code wishWords}. */
@Component
class WishWords {

    private static final int WEEK = 7;

    WishWords(ThymeleafViewResolver resolver) {
        resolver.addStaticVariable("wishWords", this);
    }

    public String kind(WishKind kind) {
        return switch (kind) {
            case NOT_BY -> "Not to be reached by …";
            case ONLY_BY -> "To be reached only by …";
            case NOT_AT -> "To be left in peace at certain hours";
            case NOT_AT_WORK -> "No calls or texts at work";
            case NO_ADVERTISING -> "No advertising";
        };
    }

    /** In passing: by telephone. */
    public String way(Channel channel) {
        return switch (channel) {
            case EMAIL -> "email";
            case SMS -> "text message";
            case LETTER -> "letter";
            case PHONE -> "telephone";
        };
    }

    public String of(Wish wish) {
        return switch (wish.kind()) {
            case NOT_BY -> "Not by " + way(Objects.requireNonNull(wish.channel()));
            case ONLY_BY -> "Only by " + way(Objects.requireNonNull(wish.channel()));
            case NOT_AT -> "Not between %s and %s, %s".formatted(wish.from(), wish.to(), days(wish));
            case NOT_AT_WORK -> "No calls or texts at work";
            case NO_ADVERTISING -> "No advertising";
        };
    }

    private static String days(Wish wish) {
        if (wish.days().size() == WEEK) {
            return "on any day";
        }
        List<DayOfWeek> days = wish.days().stream().sorted().toList();
        return "on "
                + days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK))
                        .collect(Collectors.joining(", "));
    }
}
