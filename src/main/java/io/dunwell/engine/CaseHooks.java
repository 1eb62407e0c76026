package io.dunwell.engine;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Those the engine calls back about cases. They need the engine themselves, so they are looked up at first use. */
@Component
class CaseHooks {

    private final SingletonSupplier<FactsSource> facts;
    private final SingletonSupplier<List<CaseProgress>> progress;

    CaseHooks(ObjectProvider<FactsSource> facts, ObjectProvider<CaseProgress> progress) {
        this.facts = SingletonSupplier.of(facts::getObject);
        this.progress = SingletonSupplier.of(() -> progress.stream().toList());
    }

    FactsSource facts() {
        return facts.obtain();
    }

    void tell(Consumer<CaseProgress> what) {
        progress.obtain().forEach(what);
    }
}
