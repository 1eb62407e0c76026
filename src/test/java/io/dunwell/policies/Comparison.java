package io.dunwell.policies;

import io.dunwell.engine.CaseVariables;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** One comparison in the condition of a flow: a fact, how it is compared, and with what. */
record Comparison(String flow, String text) {

    private static final Pattern SHAPE = Pattern.compile("(\\w+) (==|!=|<|<=|>|>=) ('[\\w-]+'|\\d+|true|false)");

    static List<Comparison> in(Collection<SequenceFlow> flows) {
        return flows.stream().flatMap(Comparison::of).toList();
    }

    /** Answers of a person that decide at {@code gateway}. */
    static Set<String> outcomesAt(ExclusiveGateway gateway) {
        return in(gateway.getOutgoing()).stream()
                .map(Comparison::text)
                .filter(text -> text.startsWith(CaseVariables.outcome.name() + " "))
                .map(text -> text.replaceAll(".*'(.*)'", "$1"))
                .collect(Collectors.toSet());
    }

    /** Compares a known fact, or one of {@code answers} of the diagram's own tables, with a value of its type. */
    boolean isUnderstood(Set<String> answers) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        var name = matcher.group(1);
        return CaseVariables.names().contains(name)
                ? fits(CaseVariables.valueOf(name).type(), matcher.group(2), matcher.group(3))
                : answers.contains(name);
    }

    private static boolean fits(Class<?> type, String operator, String value) {
        if (type == Boolean.class) {
            return operator.equals("==") && (value.equals("true") || value.equals("false"));
        }
        return type == String.class
                ? operator.matches("[!=]=") && value.startsWith("'")
                : Character.isDigit(value.charAt(0));
    }

    private static Stream<Comparison> of(SequenceFlow flow) {
        var condition = flow.getConditionExpression();
        if (condition == null) {
            return Stream.empty();
        }
        var inner = condition.getTextContent().replaceAll("^\\$\\{(.*)}$", "$1");
        return Stream.of(inner.split(" and | or ")).map(text -> new Comparison(flow.getId(), text));
    }
}
