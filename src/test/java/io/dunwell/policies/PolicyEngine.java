package io.dunwell.policies;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/**
 * A plain engine in memory, holding every shipped file; steps only write down that they were called. One for the whole
 * run of the tests, because building it takes seconds.
 */
final class PolicyEngine {

    /** Steps a diagram may call, as the contract between diagrams and Java names them. */
    static final List<String> STEPS =
            List.of("sendMessage", "announceLateFee", "postLateFee", "offerPlan", "placeWithAgency", "writeOff");

    /** Stands in for every policy when the frame is tried alone: a person's task, then the end. */
    static final String TREATMENT = "some-treatment";

    private static final PolicyEngine ONLY = new PolicyEngine();

    private final TakenFlows flows = new TakenFlows();
    private final Map<String, List<String>> diaries = new HashMap<>();
    private final ProcessEngine engine;
    private final DeploymentWithDefinitions shipped;

    private PolicyEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("policy-tests");
        configuration.setJdbcUrl("jdbc:h2:mem:policy-tests;DB_CLOSE_DELAY=-1");
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(flows)));
        configuration.setBeans(beans());
        engine = configuration.buildProcessEngine();
        ProcessEngines.unregister(engine); // other tests look engines up by name
        shipped = deployShipped();
        deployTreatment();
    }

    static PolicyEngine get() {
        return ONLY;
    }

    ProcessEngine engine() {
        return engine;
    }

    DeploymentWithDefinitions shipped() {
        return shipped;
    }

    TakenFlows flows() {
        return flows;
    }

    /** Steps carried out for a process instance or the policy it called, oldest first; emptied by the reader. */
    List<String> diary(String businessKey) {
        return diaries.computeIfAbsent(businessKey, key -> new ArrayList<>());
    }

    private Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        for (var step : STEPS) {
            beans.put(step, (JavaDelegate) execution -> diary(execution.getProcessBusinessKey())
                    .add(step + template(execution.getBpmnModelElementInstance())));
        }
        beans.put("openTask", (TaskListener) task -> {});
        beans.put("wait", new CountedWait());
        return beans;
    }

    private static String template(org.camunda.bpm.model.bpmn.instance.FlowElement element) {
        var extensions = element.getExtensionElements();
        if (extensions == null) {
            return "";
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals("template"))
                .map(property -> " " + property.getCamundaValue())
                .findFirst()
                .orElse("");
    }

    private DeploymentWithDefinitions deployShipped() {
        var deployment = engine.getRepositoryService().createDeployment().name("shipped");
        for (Path file : ShippedFiles.all()) {
            try (var content = Files.newInputStream(file)) {
                deployment.addInputStream(file.getFileName().toString(), content);
            } catch (java.io.IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }
        return deployment.deployWithResult();
    }

    private void deployTreatment() {
        var treatment = Bpmn.createExecutableProcess(TREATMENT)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("BeTreated")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(TREATMENT + ".bpmn", treatment)
                .deploy();
    }
}
