package io.dunwell.journeys;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whatever a journey was about: at its end the books add up and nobody is forgotten. JUnit finds it by itself, so no
 * journey can do without; it has nothing to do after tests on which nobody travelled.
 */
public final class JourneysEnd implements BeforeEachCallback, AfterEachCallback {

    private static final List<Journey> TRAVELLING = new ArrayList<>();

    /** The journey is looked at when the test that is running has ended. */
    static synchronized void watch(Journey journey) {
        TRAVELLING.add(journey);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        ended();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var journeys = ended();
        if (test.getExecutionException().isEmpty()) {
            journeys.forEach(Journey::end);
        }
    }

    private static synchronized List<Journey> ended() {
        var journeys = List.copyOf(TRAVELLING);
        TRAVELLING.clear();
        return journeys;
    }
}
