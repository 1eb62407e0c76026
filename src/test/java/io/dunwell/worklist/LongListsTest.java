package io.dunwell.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LongListsTest {

    private final ArrayList<String> added = new ArrayList<>();

    private int add(String question) {
        added.add(question);
        return question.length();
    }

    @Test
    void aShortListIsAddedUpForEveryPage() {
        var sums = new LongLists(() -> false).keeping(this::add);

        assertThat(sums.apply("mine")).isEqualTo(4);
        assertThat(sums.apply("mine")).isEqualTo(4);

        assertThat(added).containsExactly("mine", "mine");
    }

    @Test
    void aLongListIsAddedUpOnceForAllPagesOfSomeSeconds() {
        var sums = new LongLists(() -> true).keeping(this::add);

        assertThat(sums.apply("queue")).isEqualTo(5);
        assertThat(sums.apply("all")).isEqualTo(3);
        assertThat(sums.apply("queue")).isEqualTo(5);

        assertThat(added).containsExactly("queue", "all");
    }
}
