package io.dunwell.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * Evaluates decision tables without doing the same work at each cell: the engine as it comes parses a cell's text anew
 * and builds the table of all built-in functions each time it is asked, which costs more than all the rest of opening a
 * case.
 *
 * <p>A text is parsed once. Cells of literals and comparisons, and plain variables, are interpreted without functions,
 * since they can name none; whatever else stands in a cell, or fails, takes the engine's own way.
 */
class ParsedOnceFeel extends ScalaFeelEngine {

    ParsedOnceFeel() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
        return new Remembering(functions, values);
    }

    private static final class Remembering extends FeelEngine {

        /** Texts come from deployed tables only; a company that edits its tables for years stays far below. */
        private static final int MOST = 20_000;

        private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"");
        private static final Pattern WORDS = Pattern.compile("\\b(?:not|true|false|null)\\b");
        private static final Pattern LETTER = Pattern.compile("[\\p{L}_?@]");
        private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

        private final Map<String, Either<Failure, ParsedExpression>> cells = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Boolean> plain = new ConcurrentHashMap<>();
        private final FeelInterpreter interpreter;

        Remembering(CustomFunctionTransformer functions, CompositeValueMapper values) {
            super(functions, values, new Configuration(false), FeelEngineClock.SystemClock$.MODULE$);
            this.interpreter = new FeelInterpreter(values);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String cell) {
            var known = cells.get(cell);
            return known == null ? keep(cells, cell, super.parseUnaryTests(cell)) : known;
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            var known = expressions.get(text);
            return known == null ? keep(expressions, text, super.parseExpression(text)) : known;
        }

        @Override
        public EvaluationResult evaluate(ParsedExpression parsed, Context context) {
            if (!isPlain(parsed.text())) {
                return super.evaluate(parsed, context);
            }
            var own = EvalContext.wrap(context, valueMapper());
            var value = interpreter.eval(parsed.expression(), own);
            var failed = value instanceof ValError
                    || value instanceof ValFatalError
                    || !own.failureCollector().failures().isEmpty();
            return failed
                    ? super.evaluate(parsed, context)
                    : new SuccessfulEvaluationResult(
                            valueMapper().unpackVal(value),
                            own.failureCollector().failures());
        }

        /** Nothing but literals, comparisons and the few words that need no function; or one variable. */
        private boolean isPlain(String text) {
            var known = plain.get(text);
            if (known != null) {
                return known;
            }
            var withoutTexts = TEXTS.matcher(text).replaceAll("");
            var isPlain = VARIABLE.matcher(text).matches()
                    || !LETTER.matcher(WORDS.matcher(withoutTexts).replaceAll(""))
                            .find();
            return keep(plain, text, isPlain);
        }

        private static <T> T keep(Map<String, T> known, String text, T answer) {
            if (known.size() > MOST) {
                known.clear();
            }
            known.put(text, answer);
            return answer;
        }
    }
}
