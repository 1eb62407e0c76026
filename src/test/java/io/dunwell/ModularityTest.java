package io.dunwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between modules point the way each module's {@code package-info} says. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(DunwellApplication.class);

    @Test
    void modulesUseOnlyWhatTheySay() {
        MODULES.verify();
    }

    @Test
    void everyModuleOfTheMapIsThere() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "kernel",
                        "links",
                        "staff",
                        "approvals",
                        "customers",
                        "ledger",
                        "contact",
                        "messaging",
                        "promises",
                        "disputes",
                        "agencies",
                        "offers",
                        "complaints",
                        "engine",
                        "cases",
                        "worklist",
                        "policies",
                        "integration",
                        "reporting",
                        "supervision",
                        "nightly",
                        "demo"));
    }

    @Test
    void everyModuleSaysWhatItMayUse() {
        assertThat(MODULES.stream())
                .allSatisfy(module -> assertThat(module.getBasePackage()
                                .getAnnotation(org.springframework.modulith.ApplicationModule.class))
                        .as(module.getDisplayName())
                        .isPresent())
                .extracting(ApplicationModule::getDisplayName)
                .isNotEmpty();
    }
}
