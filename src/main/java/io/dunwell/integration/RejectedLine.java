package io.dunwell.integration;

/**
 * A line of a file that was not simply taken, and what to do about it.
 *
 * @param line in the file, counted from 1; for bank statements the number of the entry
 * @param field the column or field concerned, empty for the whole line
 * @param text the line as it stands in the file, cut after 2,000 letters
 */
public record RejectedLine(long line, String field, Severity severity, String sentence, String text) {

    private static final int LONGEST_SENTENCE = 500;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_FIELD = 80;

    public RejectedLine {
        field = cut(field, LONGEST_FIELD);
        sentence = cut(sentence, LONGEST_SENTENCE);
        text = cut(text, LONGEST_TEXT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
