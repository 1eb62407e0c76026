package io.dunwell.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PreDueReminderTest {

    private static final String POLICY = "pre-due-reminder";

    @BeforeAll
    static void begin() {
        PolicyEngine.get().flows().forget(POLICY);
    }

    @AfterAll
    static void everyPathWasWalked() {
        assertThat(PolicyEngine.get().flows().neverTaken(POLICY)).isEmpty();
    }

    @Test
    void reachableCustomerIsReminded() {
        Walk.through(POLICY, "reachableBy", "EMAIL")
                .did("sendMessage pre-due-reminder")
                .ends("Reminded");
    }

    @Test
    void customerWhoCanOnlyBeCalledIsLeftInPeace() {
        Walk.through(POLICY, "reachableBy", "PHONE").ends("NobodyToRemind");
    }

    @Test
    void customerWithoutAnyAddressIsLeftInPeace() {
        Walk.through(POLICY, "reachableBy", "NONE").ends("NobodyToRemind");
    }
}
