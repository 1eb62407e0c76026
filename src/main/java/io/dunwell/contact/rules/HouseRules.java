package io.dunwell.contact.rules;

import static io.dunwell.kernel.Channel.EMAIL;
import static io.dunwell.kernel.Channel.PHONE;
import static io.dunwell.kernel.Channel.SMS;

import io.dunwell.contact.ContactSettings.Caps;
import io.dunwell.contact.PlannedHours;
import io.dunwell.contact.packs.Packs;
import io.dunwell.kernel.Channel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All rules in their order: stops first, then ways, then hours, then how often. */
public final class HouseRules {

    private static final String CAPS = "12 CFR 1006.14(a), taken as our own standard: dunwell.contact.caps";

    private HouseRules() {}

    /** @param numbersConfirmedDays how long the confirmation of a number holds; 0 to ask for none */
    public static List<ContactRule> of(Caps caps, PlannedHours planned, Packs packs, int numbersConfirmedDays) {
        var rules = new ArrayList<ContactRule>(StopRule.ALL);
        rules.add(new ConsentRule());
        if (numbersConfirmedDays > 0) {
            rules.add(new ConfirmedNumberRule(numbersConfirmedDays));
        }
        rules.add(new WishesRule());
        rules.addAll(SellingRule.ALL);
        rules.add(new ZonesRule());
        rules.addAll(packs.hours());
        rules.add(new ArrivalRule(packs.hours()));
        rules.add(new PlanRule(planned));
        rules.addAll(packs.caps());
        rules.add(new ConversationRule());
        rules.addAll(own(caps));
        return rules;
    }

    private static List<CapRule> own(Caps caps) {
        return List.of(
                cap(Set.of(SMS), caps.smsPerDay(), 1),
                cap(Set.of(SMS), caps.smsPerWeek(), 7),
                cap(Set.of(EMAIL), caps.emailPerWeek(), 7),
                cap(Set.of(PHONE), caps.callsPerWeek(), 7),
                cap(EnumSet.allOf(Channel.class), caps.allPerWeek(), 7));
    }

    private static CapRule cap(Set<Channel> channels, int most, int days) {
        return new CapRule("F5", RuleKind.POLICY, CAPS, Scope.everywhere(), channels, false, false, most, days);
    }
}
