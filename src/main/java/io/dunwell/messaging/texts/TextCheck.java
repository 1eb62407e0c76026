package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.MessagePurpose;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads a text as a careful colleague would: only known names, no holes, a deadline, a way out, a decent tone.
 *
 * <p>D10: every message names its deadline. C9: every text message names its way out; emails get theirs when they
 * leave. Not thread-safe; one per text.
 */
final class TextCheck {

    private static final Pattern WAY_OUT = Pattern.compile("\\bSTOP\\b");

    private final TextPlace place;
    private final Words words;
    private final Standing standing;
    private final Set<Fault> faults = new LinkedHashSet<>();

    TextCheck(TextPlace place, Words words, Standing standing) {
        this.place = place;
        this.words = words;
        this.standing = standing;
    }

    /** @param parts text of a part by its name, empty when there is none */
    List<Fault> faults(UnaryOperator<String> parts) {
        faults.addAll(LengthCheck.faults(place.channel(), words));
        if (place.channel() == Channel.EMAIL) {
            checkSubject(parts);
        }
        checkBody(parts);
        return new ArrayList<>(faults);
    }

    private void checkSubject(UnaryOperator<String> parts) {
        var subject = new TextReading(Channel.EMAIL, true, parts);
        subject.read(words.subject());
        var found = new ArrayList<>(subject.faults());
        found.addAll(PlainTone.faults(subject.all(), place.info().tone(), standing));
        found.addAll(PlainTone.faultsOnTheScreenOfAPhone(subject.forConsumers()));
        found.addAll(LinkCheck.faults(subject.all(), place.channel(), standing));
        found.forEach(fault -> faults.add(fault.ofTheSubject()));
    }

    private void checkBody(UnaryOperator<String> parts) {
        var body = new TextReading(place.channel(), place.channel() == Channel.SMS, parts);
        body.read(words.body());
        faults.addAll(body.faults());
        if (!body.hasDeadline()) {
            fault("has no deadline: write {{payBy}} outside of every section", TextRule.D10);
        }
        if (place.channel() == Channel.SMS) {
            if (body.always().first(WAY_OUT).isEmpty()) {
                fault("has no way out: end it with “%s” outside of every section".formatted(wayOut()), TextRule.C9);
            }
            faults.addAll(PlainTone.faultsOnTheScreenOfAPhone(body.forConsumers()));
        } else if (place.info().purpose().chases() && !body.hasItems()) {
            fault("does not list what is open: write {{> %s}}"
                    .formatted(place.info().purpose() == MessagePurpose.PRE_DUE ? "upcoming" : "statement"));
        }
        checkAddress(body);
        if (place.channel() == Channel.LETTER && !words.body().matches("(?s)\\{\\{> ?head}}.*\\{\\{> ?foot}}")) {
            fault("must begin with {{> head}} and end with {{> foot}}");
        }
        faults.addAll(PlainTone.faults(body.all(), place.info().tone(), standing));
        faults.addAll(LinkCheck.faults(body.all(), place.channel(), standing));
    }

    private void checkAddress(TextReading body) {
        var sells = place.info().purpose() == MessagePurpose.PROMOTION;
        if (sells && place.channel() == Channel.EMAIL && !body.hasOurAddress()) {
            fault(
                    "sells something and has no postal address: write {{#companyAddress}}, {{.}}{{/companyAddress}}",
                    TextRule.C13);
        }
    }

    private String wayOut() {
        return place.language().equals("de") ? "Keine SMS mehr? Antworten Sie STOP." : "Reply STOP to end texts.";
    }

    private void fault(String what, TextRule rule) {
        faults.add(new Fault(0, false, what, rule));
    }

    private void fault(String what) {
        faults.add(new Fault(0, false, what));
    }
}
