package io.dunwell.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what cells of decision tables answered: the engine parses a cell's text anew each time it is asked, which
 * costs more than all the rest of opening a case.
 *
 * <p>Only cells that look at nothing but their own input are remembered, by text and value; a constant by its text; a
 * plain variable is looked up without parsing. Everything else is left to the engine.
 */
class RememberingFeel implements FeelEngine {

    private static final int MOST = 20_000;
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORDS = Pattern.compile("\\b(?:not|true|false|null)\\b");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}_?]");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final FeelEngine engine;
    private final Map<String, Boolean> readsOnlyItsInput = new ConcurrentHashMap<>();
    private final Map<Asked, Object> answers = new ConcurrentHashMap<>();

    RememberingFeel(FeelEngine engine) {
        this.engine = engine;
    }

    private record Asked(String cell, @Nullable Object input) {}

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext context) {
        var variable = context.resolve(input);
        if (variable == null || !isPure(cell)) {
            return engine.evaluateSimpleUnaryTests(cell, input, context);
        }
        return (Boolean) remembered(
                new Asked(cell, variable.getValue()), () -> engine.evaluateSimpleUnaryTests(cell, input, context));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String text, VariableContext context) {
        if (VARIABLE.matcher(text).matches() && context.containsVariable(text)) {
            return (T) context.resolve(text).getValue();
        }
        if (!isPure(text)) {
            return engine.evaluateSimpleExpression(text, context);
        }
        return (T) remembered(new Asked(text, null), () -> engine.<T>evaluateSimpleExpression(text, context));
    }

    private Object remembered(Asked asked, Supplier<Object> engineAnswer) {
        if (answers.size() > MOST) {
            answers.clear();
        }
        return answers.computeIfAbsent(asked, unknown -> engineAnswer.get());
    }

    /** Nothing but literals, comparisons and the few words that need no variable. */
    private boolean isPure(String cell) {
        return readsOnlyItsInput.computeIfAbsent(cell, text -> {
            var withoutTexts = TEXTS.matcher(text).replaceAll("");
            return !LETTER.matcher(WORDS.matcher(withoutTexts).replaceAll("")).find();
        });
    }
}
