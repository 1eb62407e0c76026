package io.dunwell.engine;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts bundles into the engine. A bundle equal to the last one of its name and source changes nothing. */
@Component
public class Deployments {

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    private final RepositoryService repository;

    Deployments(RepositoryService repository) {
        this.repository = repository;
    }

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
    }
}
