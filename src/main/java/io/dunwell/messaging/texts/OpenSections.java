package io.dunwell.messaging.texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sections and tags of markup that were opened and must be closed again, innermost first. */
final class OpenSections {

    private final Deque<Opened> opened = new ArrayDeque<>();

    /**
     * @param name for sections, with {@code ^} in front where they ask for the opposite; for markup with {@code <}
     * @param shown as it was written
     * @param end as it must be written
     */
    private record Opened(String name, String shown, String end, int line) {}

    void open(String name, String shown, String end, int line) {
        opened.push(new Opened(name, shown, end, line));
    }

    /** Empty when {@code end} closes what was opened last, else what is wrong. */
    List<String> close(String end) {
        var last = opened.peek();
        if (last != null && last.end().equals(end)) {
            opened.pop();
            return List.of();
        }
        if (opened.stream().noneMatch(one -> one.end().equals(end))) {
            return List.of("closes %s, which was not opened".formatted(end));
        }
        opened.removeIf(one -> one.end().equals(end));
        return List.of("closes %s before %s is closed; write %s first"
                .formatted(end, last == null ? "" : last.shown(), last == null ? "" : last.end()));
    }

    List<Fault> unclosed() {
        var faults = new ArrayList<Fault>();
        opened.descendingIterator()
                .forEachRemaining(one -> faults.add(new Fault(
                        one.line(),
                        false,
                        "opens %s and never closes it; write %s".formatted(one.shown(), one.end()))));
        return faults;
    }

    /** Whether only markup is open, so that what stands here is always there. */
    boolean isAlways() {
        return names().isEmpty();
    }

    /** Of the sections, without markup. */
    Set<String> names() {
        return opened.stream()
                .map(Opened::name)
                .filter(name -> !name.startsWith("<"))
                .collect(Collectors.toSet());
    }
}
