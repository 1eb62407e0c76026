package io.dunwell.cases.story;

import io.dunwell.cases.BegunCall;
import io.dunwell.cases.Calls;
import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.staff.Written;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Calls that were begun and never written down: they count, so they are told. */
@Component
class CallStory implements Story {

    private final Calls calls;
    private final Companies companies;

    CallStory(Calls calls, Companies companies) {
        this.calls = calls;
        this.companies = companies;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        var begun = calls.notWrittenDown(account);
        if (begun.isEmpty()) {
            return Stream.empty();
        }
        var zone = companies.current().zone();
        return begun.stream().map(call -> entry(call, zone)).filter(entry -> !entry.on()
                .isAfter(date));
    }

    private static TimelineEntry entry(BegunCall call, ZoneId zone) {
        var begun = call.begunAt().atZone(zone);
        return new TimelineEntry(
                Kind.NOT_REACHED,
                begun.toLocalDate(),
                call.begunAt(),
                call.unanswered() ? "No answer" : "Call begun",
                null,
                Words.joined(
                        call.with(),
                        call.dialled(),
                        "at " + Written.forReader().time(begun),
                        call.unanswered() ? null : "not told what came of it"),
                Words.person(call.by()));
    }
}
