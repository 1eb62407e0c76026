package io.dunwell.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;

/**
 * One account on its way through a diagram. Reads as a diary: what was done, what is waited for, who must act; every
 * move checks that nothing else happened.
 */
final class Walk {

    private final PolicyEngine policies = PolicyEngine.get();
    private final ProcessEngine engine = policies.engine();
    private final ProcessInstance instance;
    private final List<String> diary;

    private Walk(String process, Map<String, Object> facts) {
        init(engine);
        var key = UUID.randomUUID().toString();
        diary = policies.diary(key);
        instance = engine.getRuntimeService().startProcessInstanceByKey(process, key, facts);
    }

    /** Starts {@code process} for a fresh account, with {@code different} facts given as name, value, name, value. */
    static Walk through(String process, Object... different) {
        var facts = freshAccount();
        facts.putAll(pairs(different));
        return new Walk(process, facts);
    }

    /** The facts have changed meanwhile. */
    Walk nowThat(Object... changed) {
        engine.getRuntimeService().setVariables(instance.getId(), pairs(changed));
        return this;
    }

    /** The next steps were carried out, in this order, each with its template. */
    Walk did(String... steps) {
        assertThat(diary).containsExactly(steps);
        diary.clear();
        return this;
    }

    /** A plain wait or a wait for the books, for as long as {@code words} say; then it is over. */
    Walk waits(String activity, String words) {
        isAt(activity);
        return letFire(activity, words);
    }

    /** A person must act at {@code activity}. */
    Walk asks(String role, String activity) {
        isAt(activity);
        BpmnAwareTests.assertThat(task()).hasDefinitionKey(activity);
        BpmnAwareTests.assertThat(task()).hasCandidateGroup(role);
        return this;
    }

    Walk whoAnswers(String outcome) {
        engine.getTaskService().complete(task().getId(), Map.of("outcome", outcome));
        return this;
    }

    /** Nobody acted: the boundary timer {@code activity} fires after what {@code words} say. */
    Walk butNobodyActs(String activity, String words) {
        return letFire(activity, words);
    }

    Walk isAt(String activity) {
        assertThat(diary).as("steps nobody expected").isEmpty();
        BpmnAwareTests.assertThat(instance).isWaitingAtExactly(activity);
        return this;
    }

    Walk hearsThatTheBooksChanged() {
        engine.getRuntimeService()
                .createMessageCorrelation("BooksChanged")
                .processInstanceId(instance.getId())
                .correlate();
        return this;
    }

    /** The policy that the frame called has come to its end. */
    Walk treatmentEnds() {
        var called = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(calledInstance().getId())
                .singleResult();
        engine.getTaskService().complete(called.getId());
        return this;
    }

    /** Key of the policy that the frame has called. */
    String called() {
        var definition = calledInstance().getProcessDefinitionId();
        return engine.getRepositoryService().getProcessDefinition(definition).getKey();
    }

    ProcessInstance calledInstance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .singleResult();
    }

    String businessKey() {
        return instance.getBusinessKey();
    }

    void ends(String end) {
        assertThat(diary).as("steps nobody expected").isEmpty();
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed(end);
    }

    private Walk letFire(String activity, String words) {
        var job = timer(activity);
        assertThat(CountedWait.inWords(job.getDuedate())).isEqualTo(words);
        engine.getManagementService().executeJob(job.getId());
        return this;
    }

    private Job timer(String activity) {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .singleResult();
        assertThat(job).as("timer at %s", activity).isNotNull();
        return job;
    }

    private Task task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private static Map<String, Object> freshAccount() {
        var facts = new HashMap<String, Object>();
        facts.putAll(pairs("daysOverdue", 4, "overdueAmount", 1200.0, "toCollect", 1200.0, "currency", "EUR"));
        facts.putAll(pairs("brokenPromises", 0, "stageReached", 0, "riskClass", "MEDIUM", "debtorType", "BUSINESS"));
        facts.putAll(pairs("country", "DE", "reachableBy", "EMAIL", "preferredChannel", "EMAIL", "standing", "TREAT"));
        facts.putAll(pairs("policyKey", PolicyEngine.TREATMENT, "daysSinceRightParty", 9999));
        facts.putAll(pairs("daysSinceLastContact", 9999, "planState", "NONE", "feeAnnounced", false));
        facts.putAll(pairs("disputeOverdue", false, "hardship", false, "resumesAfter", "NONE", "disputeOpen", false));
        facts.put("payRunAwaited", false);
        return facts;
    }

    private static Map<String, Object> pairs(Object... namesAndValues) {
        var result = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            result.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return result;
    }
}
