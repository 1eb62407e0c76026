package io.dunwell.integration.lines;

import io.dunwell.integration.files.Row;
import java.util.function.Supplier;

/** Which of a customer's rows cannot be taken, and why; carries no stack, as {@link LineProblem}. */
public final class RowProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Row row;
    private final transient LineProblem problem;

    private RowProblem(Row row, LineProblem problem) {
        super(problem.sentence(), null, false, false);
        this.row = row;
        this.problem = problem;
    }

    public Row row() {
        return row;
    }

    public LineProblem problem() {
        return problem;
    }

    static <T> T at(Cells cells, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (LineProblem problem) {
            throw new RowProblem(cells.row(), problem);
        }
    }
}
