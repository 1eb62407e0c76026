package io.dunwell.integration.files;

import io.dunwell.integration.FileSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How the bytes of a file become letters.
 *
 * @param certain a byte order mark or every byte of the file proves it; otherwise a person has to confirm the guess
 * @param evidence for the person, e.g. the first words that read differently in another encoding
 */
public record TextEncoding(Charset charset, boolean certain, String evidence) {

    private static final Charset USUAL_GUESS = Charset.forName("windows-1252");

    /** Reads the whole file: a file is UTF-8 only when all of it is. */
    public static TextEncoding of(FileSource file) throws IOException {
        var marked = markedBy(file);
        if (marked != null) {
            return new TextEncoding(marked, true, "The file begins with the mark of " + marked.name());
        }
        var offending = Utf8Check.firstOffendingLine(file);
        if (offending == null) {
            return new TextEncoding(StandardCharsets.UTF_8, true, "Every byte of the file is valid UTF-8");
        }
        var guess = guess(file);
        var sample = new String(offending.bytes(), guess).strip();
        return new TextEncoding(
                guess, false, "Line %d reads in %s: %s".formatted(offending.number(), guess.name(), sample));
    }

    private static @Nullable Charset markedBy(FileSource file) throws IOException {
        try (var in = file.open()) {
            var start = in.readNBytes(3);
            if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
            if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            boolean utf8 =
                    start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
            return utf8 ? StandardCharsets.UTF_8 : null;
        }
    }

    private static Charset guess(FileSource file) throws IOException {
        var detector = new UniversalDetector();
        try (InputStream in = file.open()) {
            var buffer = new byte[8192];
            for (int n = in.read(buffer); n > 0 && !detector.isDone(); n = in.read(buffer)) {
                detector.handleData(buffer, 0, n);
            }
        }
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        return name != null && Charset.isSupported(name) && !name.startsWith("UTF-8") && !name.equals("US-ASCII")
                ? Charset.forName(name)
                : USUAL_GUESS;
    }
}
