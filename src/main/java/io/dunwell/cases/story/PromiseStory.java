package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Promises as they were made, and what became of them; instalments of a plan only when they came to an end. */
@Component
class PromiseStory implements Story {

    private final Promises promises;

    PromiseStory(Promises promises) {
        this.promises = promises;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return promises.of(account).stream()
                .flatMap(promise -> Stream.concat(made(promise), ended(promise)))
                .filter(entry -> !entry.on().isAfter(date));
    }

    private static Stream<TimelineEntry> made(Promise promise) {
        return promise.planId() != null
                ? Stream.empty()
                : Stream.of(new TimelineEntry(
                        Kind.PROMISE,
                        promise.madeOn(),
                        promise.recordedAt(),
                        "Promised by " + Words.date(promise.dueOn()),
                        promise.amount(),
                        Words.joined(
                                promise.promisedBy(),
                                promise.method() == null ? null : Words.spelled(promise.method()),
                                promise.note()),
                        Words.person(promise.recordedBy())));
    }

    private static Stream<TimelineEntry> ended(Promise promise) {
        var judgedOn = promise.judgedOn();
        return judgedOn == null || promise.standing() == PromiseStanding.OPEN
                ? Stream.empty()
                : Stream.of(ended(promise, judgedOn));
    }

    private static TimelineEntry ended(Promise promise, LocalDate judgedOn) {
        var what = promise.planId() == null ? "Promise " : "Instalment %d ".formatted(promise.instalment());
        var withdrawnBy = promise.withdrawnBy();
        return new TimelineEntry(
                kind(promise.standing()),
                judgedOn,
                Objects.requireNonNullElse(promise.withdrawnAt(), promise.recordedAt()),
                what + promise.standing().label().toLowerCase(java.util.Locale.ROOT),
                promise.amount(),
                Words.joined("due " + Words.date(promise.dueOn()), received(promise)),
                withdrawnBy == null ? null : Words.person(withdrawnBy));
    }

    private static @Nullable String received(Promise promise) {
        return promise.received().isPositive() || promise.standing() == PromiseStanding.BROKEN
                ? promise.received().isZero() ? "nothing came" : promise.received() + " came"
                : null;
    }

    private static Kind kind(PromiseStanding standing) {
        return switch (standing) {
            case KEPT -> Kind.KEPT;
            case BROKEN, PARTLY_KEPT -> Kind.BROKEN;
            default -> Kind.PROMISE;
        };
    }
}
