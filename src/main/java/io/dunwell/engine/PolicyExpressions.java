package io.dunwell.engine;

import io.dunwell.kernel.BusinessCalendar;
import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * What an expression in a diagram can reach: the steps, {@code wait}, the facts, and nothing else. A policy author
 * cannot write a program, whatever file reaches the engine.
 */
class PolicyExpressions extends JuelExpressionManager {

    private static final String WAIT = "wait";

    private final Supplier<Map<String, Object>> steps;
    private final BusinessCalendar calendar;
    private final CaseHooks hooks;
    private final RestingPlace resting;

    PolicyExpressions(
            Supplier<Map<String, Object>> steps, BusinessCalendar calendar, CaseHooks hooks, RestingPlace resting) {
        this.steps = steps;
        this.calendar = calendar;
        this.hooks = hooks;
        this.resting = resting;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new Gate());
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new BeanELResolver());
        return resolver;
    }

    private Waits waits(ELContext context) {
        var execution = (ExecutionEntity) context.getContext(VariableScope.class);
        return new Waits(execution, caseOf(context), calendar, hooks.facts(), resting);
    }

    private static long caseOf(ELContext context) {
        var execution = (ExecutionEntity) context.getContext(VariableScope.class);
        return Long.parseLong(execution.getProcessBusinessKey());
    }

    /** Stands first: answers for our own names and refuses to look inside anything that is not {@link Waits}. */
    private final class Gate extends ELResolver {

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base == null) {
                return ours(context, property);
            }
            if (base instanceof ExecutionEntity execution && "processBusinessKey".equals(property)) {
                context.setPropertyResolved(true);
                return execution.getProcessBusinessKey();
            }
            throw refused(property);
        }

        private @Nullable Object ours(ELContext context, Object property) {
            if (WAIT.equals(property)) {
                context.setPropertyResolved(true);
                return waits(context);
            }
            var step = steps.get().get(String.valueOf(property));
            if (step != null) {
                context.setPropertyResolved(true);
                return step;
            }
            return CaseVariables.named(String.valueOf(property))
                    .filter(CaseVariables::isFact)
                    .map(name -> fact(context, name))
                    .orElse(null);
        }

        private Object fact(ELContext context, CaseVariables name) {
            context.setPropertyResolved(true);
            return hooks.facts().fact(caseOf(context), name);
        }

        @Override
        public @Nullable Object invoke(
                ELContext context, @Nullable Object base, Object method, Class<?>[] types, Object[] arguments) {
            if (base instanceof Waits && Waits.WORDS.contains(String.valueOf(method))) {
                return null; // left to the bean resolver, which finds the method
            }
            throw refused(method);
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw refused(property);
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return Collections.emptyIterator();
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        private ELException refused(Object name) {
            return new ELException(
                    "A diagram may use steps, waits and facts only; “%s” is not one of them.".formatted(name));
        }
    }
}
