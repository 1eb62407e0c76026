package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import java.text.Normalizer;

/**
 * A text as it is written, before it is filled.
 *
 * @param subject of an email, one line; empty for text messages and letters
 * @param body lines end with {@code \n}
 */
public record Words(String subject, String body) {

    private static final String SUBJECT = "Subject: ";

    public Words {
        subject = Normalizer.normalize(subject, Normalizer.Form.NFC).strip();
        body = Normalizer.normalize(body, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }

    /** From a file, in which an email begins with the line {@code Subject: …}. */
    static Words ofFile(Channel channel, String text) {
        if (channel != Channel.EMAIL || !text.startsWith(SUBJECT)) {
            return new Words("", text);
        }
        var end = (text + "\n").indexOf('\n');
        return new Words(text.substring(SUBJECT.length(), end), text.substring(Math.min(end, text.length())));
    }

    /** Subject and body one below the other, for comparing two versions. */
    public String whole() {
        return subject.isEmpty() ? body : SUBJECT + subject + "\n\n" + body;
    }
}
