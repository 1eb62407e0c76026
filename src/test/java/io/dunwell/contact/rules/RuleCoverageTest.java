package io.dunwell.contact.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.contact.RuleInForce;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No rule without a test that names it and its source, no test of a rule that is not there. */
class RuleCoverageTest {

    /** T5 is a way of reckoning, no answer of its own. */
    private static final String CLOCK_CHANGES = "T5";

    private static final List<RuleTest> TESTS = Stream.of(GateTest.class, EveryZoneTest.class, WordsTest.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .flatMap((Method method) -> Arrays.stream(method.getAnnotationsByType(RuleTest.class)))
            .toList();

    @Test
    void everyRuleHasATestThatNamesItAndItsSource() {
        assertThat(Asked.GATE.inForce()).allSatisfy(rule -> assertThat(TESTS)
                .as("%s of %s", rule.id(), rule.source())
                .anyMatch(test -> test.id().equals(rule.id()) && namesTheSource(test, rule)));
    }

    @Test
    void everyTestNamesARuleThatIsThere() {
        assertThat(TESTS.stream().map(RuleTest::id).filter(id -> !id.equals(CLOCK_CHANGES)))
                .isSubsetOf(ids());
    }

    @Test
    void theRulesThatShipAreTheseAndEachNamesASource() {
        assertThat(ids())
                .containsExactlyInAnyOrder(
                        "T1", "T2", "T3", "T4", "T6", "T7", "T8", "F1", "F2", "F3", "F5", "C1", "C9", "C10", "C11",
                        "C13", "C14", "C15", "W3", "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "D1", "D2");
        assertThat(Asked.GATE.inForce())
                .allSatisfy(rule -> assertThat(rule.source()).as(rule.id()).isNotBlank());
    }

    /** One rule may be carried out several times, in several places with a source each; one test names one of them. */
    private static boolean namesTheSource(RuleTest test, RuleInForce rule) {
        return Asked.GATE.inForce().stream()
                .filter(same -> same.id().equals(rule.id()))
                .anyMatch(same -> same.source().startsWith(test.source()));
    }

    private static Set<String> ids() {
        return Asked.GATE.inForce().stream().map(RuleInForce::id).collect(Collectors.toSet());
    }
}
