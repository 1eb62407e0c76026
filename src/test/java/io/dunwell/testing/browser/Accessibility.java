package io.dunwell.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds wrong with a page for people who cannot see or point. */
public final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** Judges the page as it is now by the rules of WCAG 2.2 AA; a page on which no rule applied fails too. */
    public static void assertNoAxeViolations(Page page) {
        var results = new AxeBuilder(page).withTags(RULES).analyze();

        assertThat(results.getPasses())
                .as("rules that " + page.url() + " follows")
                .isNotEmpty();
        assertThat(results.getViolations().stream().map(Accessibility::sentence))
                .as("accessibility of " + page.url())
                .isEmpty();
    }

    private static String sentence(Rule rule) {
        var places = rule.getNodes().stream()
                .map(node -> String.valueOf(node.getTarget()))
                .toList();
        return rule.getId() + ": " + rule.getHelp() + " at " + places;
    }
}
