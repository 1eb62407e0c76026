package io.dunwell.integration.lines;

import io.dunwell.integration.Answers;
import io.dunwell.integration.FileQuestion;
import io.dunwell.integration.FileQuestion.About;
import io.dunwell.integration.ImportKind;
import io.dunwell.integration.files.Wanted;
import io.dunwell.integration.mapping.Field;
import io.dunwell.integration.mapping.MappingSpec;
import java.util.ArrayList;
import java.util.List;

/** What a mapping needs to know about a file before its rows can be read. */
public final class OpenQuestions {

    private OpenQuestions() {}

    public static Wanted wanted(MappingSpec spec, Answers answers) {
        var separator = answers.separator();
        return new Wanted(
                spec.requiredColumns(),
                spec.columnsOf(Field.Type.DATE),
                spec.columnsOf(Field.Type.AMOUNT),
                answers.encoding() == null ? spec.encoding() : answers.encoding(),
                separator == null || separator.isEmpty() ? null : separator.charAt(0),
                answers.dates() == null ? spec.dates() : answers.dates(),
                answers.numbers() == null ? spec.numbers() : answers.numbers());
    }

    /** Questions that no look at the file can settle; {@code currency} is proposed, never taken. */
    public static List<FileQuestion> beyondTheFile(MappingSpec spec, Answers answers, String currency) {
        var questions = new ArrayList<FileQuestion>();
        boolean money = spec.kind() == ImportKind.INVOICES || spec.kind() == ImportKind.PAYMENTS;
        if (money && !spec.has(Field.CURRENCY) && answers.currency() == null) {
            questions.add(new FileQuestion(
                    About.CURRENCY,
                    "Choose the currency of the amounts.",
                    "The file has no column for the currency",
                    currency));
        }
        boolean dated = spec.has(Field.DUE_ON) || spec.has(Field.TERMS_DAYS) || spec.termsDays() != null;
        if (spec.kind() == ImportKind.INVOICES && !dated && answers.termsDays() == null) {
            questions.add(new FileQuestion(
                    About.TERMS,
                    "Say how many days after their date the invoices are due.",
                    "The file has no column for the due date",
                    "30"));
        }
        return questions;
    }
}
