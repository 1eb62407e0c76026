package io.dunwell.cases.story;

import io.dunwell.cases.Inquiries;
import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.cases.notices.Inquiry;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What became of the notices that seemed lost. */
@Component
class InquiryStory implements Story {

    private final Inquiries inquiries;

    InquiryStory(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return inquiries.ofCustomer(account.customerId()).stream()
                .filter(inquiry -> !inquiry.isOpen() && inquiry.account().equals(account))
                .map(InquiryStory::entry)
                .filter(entry -> !entry.on().isAfter(date));
    }

    private static TimelineEntry entry(Inquiry inquiry) {
        var by = inquiry.answeredBy();
        return new TimelineEntry(
                Kind.NOTE,
                Objects.requireNonNull(inquiry.answeredOn()),
                Objects.requireNonNull(inquiry.answeredAt()),
                "Found out about a notice",
                null,
                Words.joined(Words.spelled(Objects.requireNonNull(inquiry.outcome())), inquiry.note()),
                by == null ? null : Words.person(by));
    }
}
