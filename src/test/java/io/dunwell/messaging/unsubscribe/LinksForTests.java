package io.dunwell.messaging.unsubscribe;

import io.dunwell.links.PublicAddress;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links of a Dunwell that the internet reaches at an address of the test's choice. */
public final class LinksForTests {

    private LinksForTests() {}

    public static UnsubscribeLinks of(JdbcTemplate jdbc, String url) {
        return new UnsubscribeLinks(jdbc, new PublicAddress(url));
    }
}
