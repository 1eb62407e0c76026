package io.dunwell.engine;

import io.dunwell.staff.Audit;
import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts bundles into the engine. A bundle equal to the last one of its name and source changes nothing. */
@Component
public class Deployments {

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    private final RepositoryService repository;
    private final Audit audit;

    Deployments(RepositoryService repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
    }

    @Transactional
    public void deploy(PolicyBundle bundle) {
        var deployment = repository
                .createDeployment()
                .name(bundle.name())
                .source(bundle.source())
                .enableDuplicateFiltering(false);
        bundle.files().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        var result = deployment.deployWithResult();
        if (result.getDeployedProcessDefinitions() != null || result.getDeployedDecisionDefinitions() != null) {
            LOG.info("bundle deployed name={} source={}", bundle.name(), bundle.source());
        }
        if (result.getDeployedProcessDefinitions() != null) {
            result.getDeployedProcessDefinitions()
                    .forEach(process -> published(process.getKey(), process.getVersion()));
        }
    }

    private void published(String process, int version) {
        audit.changed(
                Audit.Kind.POLICY,
                process,
                "Published the policy “%s”".formatted(process),
                version == 1 ? null : "version " + (version - 1),
                "version " + version);
    }
}
