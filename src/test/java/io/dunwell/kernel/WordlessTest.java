package io.dunwell.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class WordlessTest {

    @Test
    void keepsWhatHappenedAndWhereButNotWhatWasSaid() {
        var refusal = new SQLException("Duplicate entry 'ada@example.com' for key 'x'", "23000", 1062);
        var failure = new IllegalStateException("Ada Alder, +4930123456", refusal);

        var printed = printed(Wordless.of(failure));

        assertThat(printed)
                .contains(
                        "java.lang.IllegalStateException",
                        "java.sql.SQLException state=23000 code=1062",
                        "at " + getClass().getName() + ".keepsWhatHappenedAndWhereButNotWhatWasSaid")
                .doesNotContain("ada@example.com", "Ada Alder", "+4930123456");
    }

    @Test
    void failuresThatCauseEachOtherComeToAnEnd() {
        var one = new IllegalStateException("one");
        var other = new IllegalArgumentException("other", one);
        one.initCause(other);

        assertThat(printed(Wordless.of(one))).contains("IllegalStateException", "IllegalArgumentException");
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
