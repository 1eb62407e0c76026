package io.dunwell.approvals;

import java.math.BigDecimal;
import java.util.Map;

/** How far somebody may go, for tests of rules that take it as an argument. */
public final class AuthorityFixtures {

    private AuthorityFixtures() {}

    public static Authority of(Map<Limit, BigDecimal> figures) {
        return new Authority(figures);
    }
}
