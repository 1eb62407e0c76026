package io.dunwell.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DunwellTest
class LimitsTest {

    @Autowired
    Limits limits;

    private AccountId alder;

    @BeforeEach
    void somethingIsOwed(@Autowired Companies companies, @Autowired CompanyClock clock, @Autowired Books books) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        alder = books.of("2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04")
                .account();
    }

    @Test
    @WithMockUser(username = "lena", roles = "COLLECTOR")
    void whatShipsBindsUntilSomebodySetsIt() {
        assertThat(limits.of(alder).whole(Limit.PROMISE_DAYS)).hasValue(45);

        limits.change(LimitScope.EVERYWHERE, everything("30"));

        assertThat(limits.of(alder).whole(Limit.PROMISE_DAYS)).hasValue(30);
        assertThat(limits.changes(10)).first().satisfies(change -> {
            assertThat(change.changedBy()).isEqualTo("lena");
            assertThat(change.limit()).isEqualTo(Limit.PROMISE_DAYS);
        });
    }

    @Test
    @WithMockUser(username = "omar", roles = "SUPERVISOR")
    void whoeverApprovesMayGoFurther() {
        assertThat(limits.of(alder).whole(Limit.PROMISE_DAYS)).hasValue(90);
        assertThat(limits.of(alder).figure(Limit.WRITE_OFF)).isEmpty();
    }

    @Test
    void whatAPolicyDoesByItselfIsNotBound() {
        assertThat(limits.of(alder).exceeds(Limit.PROMISE_DAYS, new BigDecimal("1000")))
                .isFalse();
    }

    @Test
    @WithMockUser(username = "mona", roles = "POLICY_MANAGER")
    void theSameFiguresAgainAddNothing() {
        assertThat(limits.change(LimitScope.EVERYWHERE, everything("30"))).isEqualTo(1);
        assertThat(limits.change(LimitScope.EVERYWHERE, everything("30.00"))).isZero();
        assertThat(limits.changes(10)).hasSize(1);
    }

    @Test
    @WithMockUser(username = "mona", roles = "POLICY_MANAGER")
    void aScopeThatSaysNothingLeavesItToEveryAccount() {
        var hardship = LimitScope.HARDSHIP;
        limits.change(hardship, Map.of(Limit.PLAN_DAYS, Map.of(Grade.COLLECTOR, Optional.of(new BigDecimal("365")))));

        assertThat(limits.in(hardship).get(Limit.PLAN_DAYS)).containsOnlyKeys(Grade.COLLECTOR);
        limits.change(hardship, Map.of());

        assertThat(limits.in(hardship).get(Limit.PLAN_DAYS).get(Grade.COLLECTOR).isSet())
                .isFalse();
    }

    /** As shipped, but for a collector's days of a promise. */
    private Map<Limit, Map<Grade, Optional<BigDecimal>>> everything(String days) {
        var wanted = LimitsFixtures.asTheyAre(limits, LimitScope.EVERYWHERE);
        wanted.get(Limit.PROMISE_DAYS).put(Grade.COLLECTOR, Optional.of(new BigDecimal(days)));
        return wanted;
    }
}
