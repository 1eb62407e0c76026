package io.dunwell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.dunwell.staff.NewMember;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/**
 * Reads the demo company's pages in German, following their links, and finds words that only English has in what people
 * read. Names and what people wrote stand in {@code translate="no"}.
 */
@DunwellTest
class GermanPagesTest {

    private static final LocalDate A_MONTH_ON = LocalDate.of(2026, 4, 1);
    private static final int OF_A_KIND = 3;
    private static final String NOT_READ = "script, style, textarea, svg, code, pre, kbd, [translate=no], body [lang]";
    private static final List<String> READ =
            List.of("title", "aria-label", "placeholder", "alt", "data-key-name", "data-confirm", "hx-confirm");

    /** Names of files, texts and settings, addresses of the network, places for values in texts of messages. */
    private static final Pattern NO_WORDS =
            Pattern.compile("https?://\\S+|\\S+@\\S+|\\{\\{.*}}|\\b[\\p{L}\\d]+(?:[-._][\\p{L}\\d]+)+");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|is|of|to|and|by|for|are|with|has|have|from|this|that|they|their|you|your|nobody|yet|until|not due|days?|since|no|none|yes|open|paid|due|waits?|sent|call|accounts?|owes?|over|local|lines|closed|stage|billing|before|password|nothing|button|customers?|task|tasks|promised?|add|change|save|back|next)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");

    /** What people of the demo company wrote. */
    private static final Pattern WRITTEN = Pattern.compile(
            "Isle of Man|The warehouse found the mistake\\.|Wrote that the bill cannot be right\\.|Delivery note and price list agree with the bill\\."
                    + "|Answered the reminder by e-mail\\.");

    @Autowired
    MockMvc mvc;

    @Autowired
    Team team;

    @Autowired
    UserDetailsService people;

    @Autowired
    DemoCompany demo;

    @Autowired
    DemoClock clock;

    private final Map<String, String> english = new TreeMap<>();

    @Test
    void nothingIsLeftInEnglish(@Value("${dunwell.data}") Path data) throws Exception {
        DemoFixtures.emptyInbox(data);
        StaffFixtures.asAdministrator(demo::found);
        clock.moveTo(A_MONTH_ON, "nora");
        for (var role : List.of(Role.ADMIN, Role.SUPERVISOR)) {
            var login = "anke-" + role.ordinal();
            StaffFixtures.asAdministrator(
                    () -> team.add(new NewMember(login, "Anke Wolf", role, "de", "de-DE"), StaffFixtures.PASSWORD));
            follow(login);
        }
        var told = new TreeSet<String>();
        english.forEach((words, address) -> told.add(words + "   <- " + address));
        assertThat(told).as("left in English").isEmpty();
    }

    private void follow(String login) throws Exception {
        var next = new ArrayDeque<String>(List.of("/"));
        var queued = new HashSet<String>(next);
        var seen = new HashMap<String, Integer>();
        while (!next.isEmpty()) {
            var address = next.remove();
            if (seen.merge(kind(address), 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            var answer = mvc.perform(get(URI.create(address)).with(user(people.loadUserByUsername(login))))
                    .andReturn()
                    .getResponse();
            if (!String.valueOf(answer.getContentType()).startsWith("text/html")) {
                continue;
            }
            var html = answer.getContentAsString();
            read(html, address);
            LINK.matcher(html)
                    .results()
                    .map(found -> HtmlUtils.htmlUnescape(found.group(1)).replace(" ", "%20"))
                    .filter(link -> !link.startsWith("/ui/") && queued.add(link))
                    .forEach(next::add);
        }
    }

    private static String kind(String address) {
        return address.replaceFirst("\\?.*", "").replaceAll("/[^/]*\\d[^/]*", "/*");
    }

    private void read(String html, String address) {
        var page = Jsoup.parse(html);
        page.select(NOT_READ).remove();
        for (var element : page.getAllElements()) {
            READ.forEach(name -> judge(element.attr(name), address));
            element.textNodes().forEach(text -> judge(text.text(), address));
        }
    }

    private void judge(String text, String address) {
        var words =
                NO_WORDS.matcher(WRITTEN.matcher(text.strip()).replaceAll("")).replaceAll("");
        if (ENGLISH.matcher(words).find()) {
            english.putIfAbsent(text.strip().replaceAll("\\d+", "9"), kind(address));
        }
    }
}
