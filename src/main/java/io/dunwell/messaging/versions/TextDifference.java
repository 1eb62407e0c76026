package io.dunwell.messaging.versions;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import io.dunwell.messaging.texts.Words;
import java.util.List;
import java.util.stream.Stream;

/** Two versions of a text line by line. */
public final class TextDifference {

    /** @param kind {@code same}, {@code gone} or {@code new} */
    public record Line(String kind, String text) {}

    private TextDifference() {}

    public static List<Line> between(Words before, Words after) {
        return DiffRowGenerator.create()
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(
                        before.whole().lines().toList(), after.whole().lines().toList())
                .stream()
                .flatMap(TextDifference::lines)
                .toList();
    }

    private static Stream<Line> lines(DiffRow row) {
        return switch (row.getTag()) {
            case EQUAL -> Stream.of(new Line("same", row.getOldLine()));
            case DELETE -> Stream.of(new Line("gone", row.getOldLine()));
            case INSERT -> Stream.of(new Line("new", row.getNewLine()));
            case CHANGE -> Stream.of(new Line("gone", row.getOldLine()), new Line("new", row.getNewLine()));
        };
    }
}
