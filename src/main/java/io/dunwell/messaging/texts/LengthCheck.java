package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long a text may be, and that it consists of characters one can see. */
final class LengthCheck {

    private static final int SUBJECT = 200;
    private static final int TEXT_MESSAGE = 1_000;
    private static final int BODY = 20_000;

    private LengthCheck() {}

    static List<Fault> faults(Channel channel, Words words) {
        var faults = new ArrayList<Fault>();
        if (channel == Channel.EMAIL) {
            tooLong(faults, words.subject(), SUBJECT, true);
            invisible(faults, words.subject(), true);
            if (words.subject().isEmpty()) {
                faults.add(new Fault(0, true, "is empty; say in a few words what the message is about"));
            }
        } else if (!words.subject().isEmpty()) {
            faults.add(new Fault(0, true, "belongs to emails only; leave it empty"));
        }
        if (words.body().isEmpty()) {
            faults.add(new Fault(0, false, "is empty"));
        }
        tooLong(faults, words.body(), channel == Channel.SMS ? TEXT_MESSAGE : BODY, false);
        invisible(faults, words.body(), false);
        return faults;
    }

    private static void tooLong(List<Fault> faults, String text, int most, boolean subject) {
        if (text.length() > most) {
            faults.add(new Fault(
                    0,
                    subject,
                    String.format(Locale.ROOT, "has %,d characters; shorten it to %,d at most", text.length(), most)));
        }
    }

    /** Line breaks in a subject would let the writer add headers; invisible characters hide words from the checks. */
    private static void invisible(List<Fault> faults, String text, boolean subject) {
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int character = text.codePointAt(at);
            if (!subject && character == '\n' || !isInvisible(character)) {
                continue;
            }
            var what = character == '\n' || character == '\r'
                    ? "has a line break; write it in one line"
                    : "has the invisible character U+%04X; remove it".formatted(character);
            faults.add(new Fault(subject ? 0 : Lines.of(text, at, 1), subject, what));
            return;
        }
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> character == PlainText.FIELD;
        };
    }
}
