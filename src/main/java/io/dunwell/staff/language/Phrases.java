package io.dunwell.staff.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The phrases of pages in one other language: whole ones, and patterns in which {@code {1}}, {@code {2}} stand for
 * values. A value is put into the other language as well if it is a phrase itself ("Next: {1}" with a step's name).
 */
final class Phrases {

    private static final int DEEP = 3;
    private static final Comparator<PhrasePattern> PARTICULAR_FIRST = Comparator.comparingInt(PhrasePattern::letters)
            .thenComparingInt(pattern -> pattern.numbers().size())
            .reversed();

    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, List<PhrasePattern>> byWord = new HashMap<>();

    /** @param phrases English to the other language; both sides have the same placeholders */
    Phrases(Map<String, String> phrases) {
        phrases.forEach((english, other) -> {
            if (PhrasePattern.hasValues(english)) {
                var pattern = PhrasePattern.of(plain(english), other);
                byWord.computeIfAbsent(pattern.longestWord(), word -> new ArrayList<>())
                        .add(pattern);
            } else {
                whole.put(plain(english), other);
            }
        });
    }

    /** Empty for what is no phrase: names, amounts, what people wrote. */
    Optional<String> of(String english) {
        return of(plain(english), DEEP);
    }

    /** A phrase without values. */
    Optional<String> whole(String english) {
        return Optional.ofNullable(whole.get(plain(english)));
    }

    /** Whichever apostrophe it is written with. */
    private static String plain(String english) {
        return english.replace('’', '\'');
    }

    private Optional<String> of(String english, int deep) {
        var known = known(english);
        return known != null || deep == 0
                ? Optional.ofNullable(known)
                : clauses(english, deep - 1)
                        .or(() -> pattern(english, deep))
                        .or(() ->
                                pattern(StringUtils.uncapitalize(english), deep).map(StringUtils::capitalize))
                        .or(() -> listed(english, deep - 1));
    }

    /** "2 days late; the task was due on 18 Nov": only when each of them is a phrase. */
    private Optional<String> clauses(String english, int deep) {
        if (!english.contains("; ")) {
            return Optional.empty();
        }
        var clauses = english.split("; ");
        var said = Arrays.stream(clauses)
                .flatMap(clause -> of(clause, deep).stream())
                .toList();
        return said.size() == clauses.length ? Optional.of(String.join("; ", said)) : Optional.empty();
    }

    private Optional<String> pattern(String english, int deep) {
        return candidates(english)
                .flatMap(pattern -> pattern.put(english, value -> of(value, deep - 1)).stream())
                .findFirst();
    }

    /**
     * "due 18 Nov, they asked for it": the parts of a list that are phrases. What somebody wrote may have commas of its
     * own, so what follows it is theirs, too.
     */
    private Optional<String> listed(String english, int deep) {
        var parts = new ArrayList<>(List.of(english.split(", ")));
        if (parts.size() == 1) {
            return Optional.empty();
        }
        var known = 0;
        for (int at = 0; at < parts.size(); at++) {
            var said = of(parts.get(at), deep);
            if (said.isEmpty() && PhrasePattern.isSentence(parts.get(at))) {
                break;
            }
            known += said.isPresent() ? 1 : 0;
            parts.set(at, said.orElse(parts.get(at)));
        }
        return known == 0 ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /** "Days late" is said where only "days late" is known, and the other way about. */
    private @Nullable String known(String english) {
        var known = whole.get(english);
        if (known != null || english.isEmpty()) {
            return known;
        }
        var small = Character.isLowerCase(english.charAt(0));
        var other = whole.get(small ? StringUtils.capitalize(english) : StringUtils.uncapitalize(english));
        return other == null || small ? other : StringUtils.capitalize(other);
    }

    /** Those that share a word with it, the most particular first. */
    private Stream<PhrasePattern> candidates(String english) {
        return new LinkedHashSet<>(Arrays.asList(PhrasePattern.words(english)))
                .stream()
                        .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
                        .sorted(PARTICULAR_FIRST);
    }
}
