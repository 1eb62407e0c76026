package io.dunwell.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the decision tables answer, that they answer everything, and that no row is dead. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // building the engine for expressions takes a second
class DecisionTablesTest {

    private static final List<Object> STAGES = List.of(0, 1, 2, 3, 4, 5, 6, 7);
    private static final List<Object> CHANNELS = List.of("EMAIL", "SMS", "PHONE", "LETTER", "NONE");
    private static final List<Object> PAUSES = List.of(
            "NONE",
            "PROMISE_BROKEN",
            "PROMISE_ENDED",
            "PLAN_BROKEN",
            "PLAN_ENDED",
            "DISPUTE_ENDED",
            "HOLD_ENDED",
            "OFFER_LAPSED",
            "OFFER_ENDED",
            "STOP_LIFTED",
            "RECALLED",
            "RETURNED");
    private static final List<Object> TEMPLATES = List.of(
            "pre-due-reminder",
            "first-reminder",
            "second-reminder",
            "late-fee-announcement",
            "late-fee-posted",
            "plan-offer",
            "plan-confirmation",
            "final-notice",
            "settlement-offer",
            "order-offer",
            "promise-confirmation",
            "promise-broken",
            "dispute-received",
            "payment-received");

    private final Set<String> fired = new TreeSet<>();
    private final DmnEngine engine = engine();
    private final Map<String, DmnDecision> decisions = new LinkedHashMap<>();

    @BeforeEach
    void forgetTheRowsThatFired() {
        fired.clear();
    }

    @ParameterizedTest
    @CsvSource({
        // broken promises, stage reached, days overdue, begin at
        "0, 0,   1, 1", // a fresh account gets a friendly word first
        "0, 0,  45, 1",
        "0, 0,  46, 3", // an old one is called, never served a firm notice out of the blue
        "0, 0, 400, 3",
        "0, 7,  10, 1", // only young debt is left
        "0, 2,  11, 2", // gone on with after a pause
        "0, 4, 200, 4",
        "0, 5,  11, 3", // what is left is younger than the stage
        "0, 7,  20, 3",
        "0, 5,  21, 5",
        "0, 7,  95, 7",
        "1, 0,   5, 3", // one broken promise: a call the same day
        "1, 4,  30, 3",
        "1, 5,  30, 5", // and no step back
        "1, 7,  95, 7",
        "2, 3,  20, 4", // two: firmer
        "2, 6,  60, 6",
        "3, 3,  20, 5", // three: the owner
        "9, 5,  60, 5",
        "3, 7,  95, 7"
    })
    void standardDunningBeginsWhereItsTableSays(int broken, int stage, int days, int beginAt) {
        assertThat(ask("standard-dunning-entry", entry(broken, stage, days))).containsEntry("beginAt", beginAt);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0,   1, 1",
        "0, 0, 400, 1",
        "1, 4,  40, 1",
        "0, 6,  20, 1",
        "1, 6,  21, 6",
        "2, 0,   5, 5",
        "3, 5,  60, 5",
        "2, 7,  95, 7"
    })
    void keyAccountCareBeginsWhereItsTableSays(int broken, int stage, int days, int beginAt) {
        assertThat(ask("key-account-care-entry", entry(broken, stage, days))).containsEntry("beginAt", beginAt);
    }

    @ParameterizedTest
    @CsvSource({
        // after, broken promises, stage reached, begin at
        "PLAN_BROKEN, 0, 1, 3", // a person calls
        "PLAN_BROKEN, 2, 4, 5", // one step firmer
        "PLAN_BROKEN, 0, 6, 7",
        "PLAN_BROKEN, 0, 7, 7", // no step back
        "RECALLED, 3, 7, 3", // a call, whatever came before
        "RETURNED, 0, 7, 5", // the owner
        "DISPUTE_ENDED, 0, 4, 4", // the same step
        "HOLD_ENDED, 0, 5, 5",
        "OFFER_LAPSED, 0, 2, 2",
        "OFFER_ENDED, 0, 6, 6",
        "PROMISE_BROKEN, 2, 2, 4"
    })
    void whatEndedDecidesWhereStandardDunningGoesOn(String after, int broken, int stage, int beginAt) {
        assertThat(ask("standard-dunning-entry", entry(broken, stage, 40, after)))
                .containsEntry("beginAt", beginAt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard-dunning-entry", "key-account-care-entry"})
    void treatmentNeverBeginsFurtherOnThanTheNextStage(String table) {
        for (var facts : entryGrid()) {
            var stage = (int) facts.get("stageReached");
            var calledFirst = stage == 0 && (int) facts.get("daysOverdue") > 45;
            var cold = calledFirst || List.of("RECALLED", "RETURNED").contains(facts.get("resumesAfter"));
            var planBroken = facts.get("resumesAfter").equals("PLAN_BROKEN");
            if ((int) facts.get("brokenPromises") == 0 && !cold && !planBroken) {
                assertThat((int) ask(table, facts).get("beginAt"))
                        .as("%s", facts)
                        .isLessThanOrEqualTo(stage + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard-dunning-entry", "key-account-care-entry"})
    void moreBrokenPromisesNeverMakeItGentler(String table) {
        for (var facts : entryGrid()) {
            var broken = (int) facts.get("brokenPromises");
            if (broken > 0) {
                var once = new LinkedHashMap<>(facts);
                once.put("brokenPromises", broken + 1);

                assertThat((int) ask(table, once).get("beginAt")).as("%s", once).isGreaterThanOrEqualTo((int)
                        ask(table, facts).get("beginAt"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BUSINESS, LOW, 10000.0, key-account-care",
        "UNKNOWN, LOW, 250000.0, key-account-care",
        "BUSINESS, LOW, 9999.99, standard-dunning",
        "BUSINESS, MEDIUM, 50000.0, standard-dunning",
        "CONSUMER, HIGH, 20.0, standard-dunning"
    })
    void policyFollowsRiskAndAmount(String debtor, String risk, double overdue, String policy) {
        var facts = Map.<String, Object>of(
                "debtorType", debtor, "riskClass", risk, "overdueAmount", overdue, "country", "DE");

        assertThat(ask("choose-policy", facts)).containsEntry("policyKey", policy);
    }

    @ParameterizedTest
    @CsvSource({
        // template, stage reached, preferred, reachable by, channel, template sent
        "first-reminder, 0, EMAIL, EMAIL, EMAIL, first-reminder",
        "first-reminder, 0, SMS, SMS, SMS, first-reminder",
        "second-reminder, 1, LETTER, EMAIL, LETTER, second-reminder",
        "second-reminder, 1, PHONE, PHONE, LETTER, second-reminder",
        "second-reminder, 1, EMAIL, NONE, LETTER, second-reminder",
        "first-reminder, 4, EMAIL, EMAIL, EMAIL, second-reminder",
        "first-reminder, 5, SMS, SMS, SMS, second-reminder",
        "first-reminder, 4, LETTER, EMAIL, LETTER, second-reminder",
        "first-reminder, 3, EMAIL, EMAIL, EMAIL, first-reminder",
        "late-fee-announcement, 3, SMS, SMS, LETTER, late-fee-announcement",
        "late-fee-announcement, 3, EMAIL, EMAIL, EMAIL, late-fee-announcement",
        "plan-offer, 5, SMS, SMS, LETTER, plan-offer",
        "settlement-offer, 2, SMS, SMS, SMS, settlement-offer",
        "order-offer, 2, SMS, SMS, LETTER, order-offer", // it also sells something
        "final-notice, 6, EMAIL, EMAIL, LETTER, final-notice"
    })
    void messageFollowsThePreferenceUnlessItsWeightForbids(
            String template, int stage, String preferred, String reachable, String channel, String sent) {
        var answer = ask("choose-message", message(template, stage, preferred, reachable));

        assertThat(answer).containsEntry("channel", channel).containsEntry("template", sent);
    }

    @ParameterizedTest
    @CsvSource({
        "first-reminder, 0, EMAIL, EMAIL, EMAIL, hardship-reminder",
        "second-reminder, 1, SMS, SMS, SMS, hardship-reminder",
        "first-reminder, 5, LETTER, EMAIL, LETTER, hardship-reminder",
        "second-reminder, 1, EMAIL, NONE, LETTER, hardship-reminder",
        "promise-confirmation, 1, EMAIL, EMAIL, EMAIL, promise-confirmation"
    })
    void inHardshipRemindersAreGentle(
            String template, int stage, String preferred, String reachable, String channel, String sent) {
        var answer = ask("choose-message", message(template, stage, preferred, reachable, true));

        assertThat(answer).containsEntry("channel", channel).containsEntry("template", sent);
    }

    @Test
    void entryTablesAnswerEverythingOnceAndNoRowIsDead() {
        for (var table : List.of("standard-dunning-entry", "key-account-care-entry")) {
            fired.clear();

            entryGrid().forEach(facts -> ask(table, facts));

            assertThat(fired).isEqualTo(rows(table));
        }
    }

    @Test
    void everyCustomerGetsAPolicyAndNoRowIsDead() {
        grid(Map.of(
                        "debtorType", List.of("CONSUMER", "BUSINESS", "UNKNOWN"),
                        "riskClass", List.of("LOW", "MEDIUM", "HIGH"),
                        "overdueAmount", List.of(0.0, 9_999.99, 10_000.0, 1e9),
                        "country", List.of("DE", "US", "")))
                .forEach(facts -> ask("choose-policy", facts));

        assertThat(fired).isEqualTo(rows("choose-policy"));
    }

    @Test
    void everyMessageGetsOneChannelAndNoRowIsDead() {
        grid(Map.of(
                        "template", TEMPLATES,
                        "stageReached", STAGES,
                        "preferredChannel", CHANNELS.subList(0, 4),
                        "reachableBy", CHANNELS,
                        "hardship", List.of(true, false)))
                .forEach(facts -> ask("choose-message", facts));

        assertThat(fired).isEqualTo(rows("choose-message"));
    }

    private Map<String, Object> ask(String table, Map<String, Object> facts) {
        var answer = engine.evaluateDecisionTable(decision(table), facts);
        assertThat(answer.getResultList()).as("%s %s", table, facts).hasSize(1);
        return answer.getFirstResult().getEntryMap();
    }

    private static List<Map<String, Object>> entryGrid() {
        return grid(Map.of(
                "brokenPromises",
                List.of(0, 1, 2, 3, 7),
                "stageReached",
                STAGES,
                "daysOverdue",
                List.of(0, 1, 10, 11, 20, 21, 45, 46, 89, 90, 3650),
                "resumesAfter",
                PAUSES));
    }

    private static Map<String, Object> entry(int broken, int stage, int days) {
        return entry(broken, stage, days, "NONE");
    }

    private static Map<String, Object> entry(int broken, int stage, int days, String after) {
        return Map.of("brokenPromises", broken, "stageReached", stage, "daysOverdue", days, "resumesAfter", after);
    }

    private static Map<String, Object> message(String template, int stage, String preferred, String reachable) {
        return message(template, stage, preferred, reachable, false);
    }

    private static Map<String, Object> message(
            String template, int stage, String preferred, String reachable, boolean hardship) {
        return Map.of(
                "template",
                template,
                "stageReached",
                stage,
                "preferredChannel",
                preferred,
                "reachableBy",
                reachable,
                "hardship",
                hardship);
    }

    /** Every combination of the given values. */
    private static List<Map<String, Object>> grid(Map<String, List<Object>> values) {
        List<Map<String, Object>> combinations = List.of(Map.of());
        for (var dimension : values.entrySet()) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (var combination : combinations) {
                for (var value : dimension.getValue()) {
                    var next = new LinkedHashMap<>(combination);
                    next.put(dimension.getKey(), value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private DmnDecision decision(String table) {
        return decisions.computeIfAbsent(table, key -> engine.parseDecision(key, model(key)));
    }

    private static DmnModelInstance model(String table) {
        return ShippedFiles.ending(".dmn").stream()
                .filter(file -> file.getFileName().toString().equals(table + ".dmn"))
                .map(file -> Dmn.readModelFromFile(file.toFile()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> rows(String table) {
        return model(table).getModelElementsByType(DecisionTable.class).iterator().next().getRules().stream()
                .map(Rule::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private DmnEngine engine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(
                new ArrayList<>(List.of(event -> event.getMatchingRules().forEach(rule -> fired.add(rule.getId())))));
        return configuration.buildEngine();
    }
}
