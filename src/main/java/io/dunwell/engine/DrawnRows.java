package io.dunwell.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/**
 * The rows in which a policy is drawn: each holds a stage or a few, from left to right, and what branches off above or
 * below it.
 *
 * @param middles y of each row, from the top
 */
record DrawnRows(List<Double> middles) {

    private static final double SAME_ROW = 100;

    /** What branches off upwards stands at most so far above its row. */
    private static final double ABOVE = 150;

    /** @param staged the steps that carry out a stage: they stand in the middle of their rows */
    static DrawnRows of(Collection<FlowNode> staged) {
        var middles = new ArrayList<Double>();
        staged.stream().mapToDouble(DrawnRows::y).sorted().forEach(y -> {
            if (middles.isEmpty() || y - middles.get(middles.size() - 1) > SAME_ROW) {
                middles.add(y);
            }
        });
        return new DrawnRows(List.copyOf(middles));
    }

    /** Row by row, then from left to right; from the top down where there are no rows. */
    Comparator<FlowNode> inReadingOrder() {
        return Comparator.comparingDouble(this::row)
                .thenComparingDouble(DrawnRows::x)
                .thenComparingDouble(DrawnRows::y);
    }

    private double row(FlowNode node) {
        var y = y(node);
        return middles.isEmpty()
                ? y
                : middles.stream().filter(middle -> middle - ABOVE <= y).count();
    }

    private static double x(FlowNode node) {
        return node.getDiagramElement() instanceof BpmnShape shape
                ? shape.getBounds().getX() + shape.getBounds().getWidth() / 2
                : 0;
    }

    private static double y(FlowNode node) {
        return node.getDiagramElement() instanceof BpmnShape shape
                ? shape.getBounds().getY() + shape.getBounds().getHeight() / 2
                : Double.MAX_VALUE;
    }
}
