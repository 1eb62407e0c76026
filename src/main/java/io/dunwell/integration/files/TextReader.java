package io.dunwell.integration.files;

import io.dunwell.integration.FileSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;

/** Opens text without the byte order mark that some programs put before it. */
final class TextReader {

    private static final byte[][] MARKS = {
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, {(byte) 0xFE, (byte) 0xFF}, {(byte) 0xFF, (byte) 0xFE}
    };

    private TextReader() {}

    static Reader of(FileSource file, Charset charset) throws IOException {
        var in = new PushbackInputStream(file.open(), 3);
        var start = in.readNBytes(3);
        int mark = markLength(start);
        in.unread(start, mark, start.length - mark);
        return new InputStreamReader((InputStream) in, charset);
    }

    private static int markLength(byte[] start) {
        for (var mark : MARKS) {
            if (start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length)) {
                return mark.length;
            }
        }
        return 0;
    }
}
