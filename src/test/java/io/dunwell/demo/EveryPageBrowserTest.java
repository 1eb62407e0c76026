package io.dunwell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.Accessibility;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.SignIn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Follows every link from the home page of the demo company, a month after its first day, and judges each kind of page
 * once: by axe, by day on a desk and by night on a narrow telephone, without sideways scroll, within the weight, with
 * nothing from another host. Pages that no link leads to are named with the reason.
 */
@BrowserTest
class EveryPageBrowserTest {

    private static final Logger LOG = LoggerFactory.getLogger(EveryPageBrowserTest.class);
    private static final LocalDate A_MONTH_ON = LocalDate.of(2026, 4, 1);
    private static final int DESK = 1440;
    private static final int TELEPHONE = 360;
    private static final int HEAVIEST = 300_000;

    private static final String WEIGHT =
            """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
            """;
    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]:not([download])')].map(link => link.href)";

    /** Answers to scripts, files, and pages that end at once. */
    private static final Set<String> NO_PAGES = Set.of(
            "/balances",
            "/customers/{id:\\d+}/placements/{placementId}/package.zip",
            "/customers/{id:\\d+}/plans/{planId}/agreement.pdf",
            "/customers/{id:\\d+}/timeline",
            "/demo/clock",
            "/diagrams/{definitionId}.bpmn",
            "/disputes/{id:\\d+}/evidence/{file}",
            "/doctor/findings",
            "/imports/{id}/lines.csv",
            "/links/plan-copy/{reference}/agreement.pdf",
            "/links/plan/{reference}/agreement.pdf",
            "/messages/{id}/letter.pdf",
            "/placements/{id:\\d+}/package.zip",
            "/search",
            "/start",
            "/tasks/{taskId}/peek",
            "/templates/accounts");

    /** Pages about what need not have happened to the customer who is looked at; their own tests show them. */
    private static final Set<String> ABOUT_OTHERS = Set.of(
            "/complaints/{id:\\d+}",
            "/customers/{id:\\d+}/apply",
            "/customers/{id:\\d+}/contacts/{contactId:\\d+}/emails",
            "/customers/{id:\\d+}/fees/waive",
            "/customers/{id:\\d+}/placements/{placementId}/recall",
            "/customers/{id:\\d+}/plans/{planId}/agreed",
            "/customers/{id:\\d+}/plans/{planId}/end",
            "/disputes/{id:\\d+}",
            "/imports/{id}/check",
            "/imports/{id}/mend",
            "/links/decision/{reference}",
            "/links/package/{reference}",
            "/links/plan-copy/{reference}",
            "/links/plan/{reference}",
            "/links/trial/{reference}",
            "/messages/received/{id:\\d+}",
            "/messages/received/{id:\\d+}/give",
            "/offers/{id:\\d+}",
            "/placements/{id:\\d+}",
            "/reports/reasons/{reason:[A-Za-z0-9_-]{1,24}}",
            "/templates/{template}/{language}/{channel}/publish",
            "/unsubscribe/{reference}");

    @Autowired
    Team team;

    @Autowired
    DemoCompany demo;

    @Autowired
    DemoClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final Set<String> seen = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    @Test
    void everyPageSuitsEverybody(Page page, @Value("${dunwell.data}") Path data) throws IOException {
        DemoFixtures.emptyInbox(data);
        StaffFixtures.asAdministrator(demo::found);
        clock.moveTo(A_MONTH_ON, "nora");
        var outside = new TreeSet<String>();
        page.onRequest(request -> {
            if (!URI.create(request.url()).getHost().equals("localhost")) {
                outside.add(request.url());
            }
        });

        page.navigate("/sign-in");
        follow(page, page.url());
        for (var role : List.of(Role.ADMIN, Role.SUPERVISOR)) {
            var login = "every-" + role.name().toLowerCase(Locale.ROOT);
            StaffFixtures.person(team, login, role);
            page.context().clearCookies();
            SignIn.as(page, login);
            follow(page, page.url());
        }

        var excused = new TreeSet<>(NO_PAGES);
        excused.addAll(ABOUT_OTHERS);
        assertAll(
                () -> assertThat(outside).as("asked of other hosts").isEmpty(),
                () -> assertThat(findings).as("findings").isEmpty(),
                () -> assertThat(excused)
                        .allSatisfy(pattern -> assertThat(patterns()).contains(pattern)),
                () -> assertThat(excused).as("what no link leads to").containsAll(notReached()));
    }

    /** Each kind of page once for a person; what another person was shown is not judged again. */
    private void follow(Page page, String from) {
        var next = new ArrayDeque<Link>(List.of(new Link(from, from)));
        var opened = new HashSet<String>();
        while (!next.isEmpty()) {
            var link = next.remove();
            var address = link.to();
            if (opened.add(kind(address)) && isPage(page, link)) {
                var links = links(page);
                if (seen.add(kind(address))) {
                    judge(page, address);
                }
                links.stream()
                        .map(to -> to.replaceFirst("#.*", ""))
                        .filter(to -> isOurs(page, to))
                        .map(to -> new Link(address, to))
                        .forEach(next::add);
            }
        }
    }

    private record Link(String from, String to) {}

    private boolean isPage(Page page, Link link) {
        try {
            var answer = page.navigate(link.to());
            var isPage = String.valueOf(answer.headerValue("content-type")).startsWith("text/html");
            if (isPage && answer.status() != 200) {
                find(link.to(), "answers %d, linked from %s".formatted(answer.status(), link.from()));
            }
            return isPage && answer.status() == 200;
        } catch (PlaywrightException download) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate(LINKS);
    }

    private void judge(Page page, String address) {
        LOG.info("page {}", kind(address));
        var weight = ((Number) page.evaluate(WEIGHT)).intValue();
        if (weight > HEAVIEST) {
            find(address, "weighs %d bytes".formatted(weight));
        }
        look(page, address);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(TELEPHONE, 800);
        look(page, address);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESK, 900);
    }

    private void look(Page page, String address) {
        if (((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue() > 0) {
            find(address, "scrolls sideways at " + page.viewportSize().width);
        }
        if (page.locator("h1").count() != 1) {
            find(
                    address,
                    "has %d headings of the first level"
                            .formatted(page.locator("h1").count()));
        }
        try {
            Accessibility.assertNoAxeViolations(page);
        } catch (AssertionError violation) {
            find(address, violation.getMessage());
        }
    }

    /** Once for each kind of page. */
    private void find(String address, String what) {
        if (told.add(kind(address) + what)) {
            findings.add(address + " " + what);
        }
    }

    private static boolean isOurs(Page page, String link) {
        var uri = URI.create(link.replace(" ", "%20"));
        return "http".equals(uri.getScheme())
                && URI.create(page.url()).getAuthority().equals(uri.getAuthority());
    }

    private String kind(String address) {
        return route(URI.create(address.replace(" ", "%20")).getPath());
    }

    /** The pattern that an address is mapped by, so that an account is one page however many there are. */
    private String route(String path) {
        return pages().stream()
                .filter(pattern -> pattern.matches(PathContainer.parsePath(path)))
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse(path);
    }

    private List<PathPattern> pages() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("io.dunwell"))
                .map(Map.Entry::getKey)
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(info -> info.getProducesCondition().isEmpty())
                .map(RequestMappingInfo::getPathPatternsCondition)
                .flatMap(condition -> condition.getPatterns().stream())
                .toList();
    }

    private Set<String> notReached() {
        return patterns().stream()
                .filter(pattern -> !seen.contains(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> patterns() {
        return pages().stream().map(PathPattern::getPatternString).collect(Collectors.toSet());
    }
}
