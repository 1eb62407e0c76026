package io.dunwell.policies;

import io.dunwell.engine.Deployments;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Deploys what ships at every start; what has not changed since the last start is left as it is. */
@Component
class PolicySeeder implements SmartInitializingSingleton {

    private final ShippedProcesses shipped;
    private final Deployments deployments;

    PolicySeeder(ShippedProcesses shipped, Deployments deployments) {
        this.shipped = shipped;
        this.deployments = deployments;
    }

    @Override
    public void afterSingletonsInstantiated() {
        shipped.bundles().forEach(deployments::deploy);
    }
}
