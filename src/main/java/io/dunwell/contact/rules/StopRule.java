package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.ContactKind;
import io.dunwell.contact.StopFlag;
import io.dunwell.kernel.Channel;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A flag that holds contacts back (rules S1 to S8; C9: a way out of every email; two of our own: D1, the owner's wish,
 * and D2, any other stop).
 *
 * @param concerns which contacts
 * @param sentence with a place for the day since when
 */
public record StopRule(
        String id, RuleKind kind, StopFlag flag, String source, Predicate<ContactFacts> concerns, String sentence)
        implements ContactRule {

    private static final Predicate<ContactFacts> ANY = facts -> true;
    private static final Predicate<ContactFacts> CHASING = facts -> facts.kind().chases();
    private static final Predicate<ContactFacts> LEGAL = facts -> facts.kind() == ContactKind.LEGAL;
    private static final Predicate<ContactFacts> BUT_LEGAL_LETTERS =
            LEGAL.and(facts -> facts.channel() == Channel.LETTER).negate();
    private static final Predicate<ContactFacts> AUTOMATIC = facts -> facts.channel() != Channel.PHONE;

    private static final String REG_F = "12 CFR 1006 (Regulation F), taken as our own standard";
    private static final String OURS = "A decision of the company's own";
    private static final String STOPPED = "The customer is stopped (%s since %%s): nothing automatic is sent.";

    /** Every stop, the gravest first. */
    public static final List<StopRule> ALL = List.of(
            hard(
                    "S1",
                    StopFlag.BANKRUPT,
                    "11 U.S.C. 362(a)(6); https://www.rstanleylaw.com/the-automatic-stay-in-bankruptcy/",
                    ANY,
                    STOPPED.formatted("bankrupt")),
            hard(
                    "S3",
                    StopFlag.ATTORNEY,
                    "https://masslegalhelp.org/consumer/ag-fair-debt-collection",
                    ANY,
                    STOPPED.formatted("attorney")),
            hard("S4", StopFlag.CEASE, "15 U.S.C. 1692c(c)", BUT_LEGAL_LETTERS, STOPPED.formatted("cease")),
            hard("S5", StopFlag.DECEASED, REG_F, AUTOMATIC, STOPPED.formatted("deceased")),
            hard(
                    "S6",
                    StopFlag.HANDED_OFF,
                    "https://static1.twilio.com/docs/api/errors/30943",
                    ANY,
                    STOPPED.formatted("handed off")),
            hard(
                    "S6",
                    StopFlag.PLACED,
                    "https://static1.twilio.com/docs/api/errors/30943",
                    CHASING,
                    "Not sent: the account is with the agency."),
            new StopRule("D2", RuleKind.HARD, StopFlag.OTHER, OURS, ANY, STOPPED.formatted("other")),
            hard("S2", StopFlag.DISPUTED, REG_F, CHASING, "Not sent: what is left is in dispute."),
            hard("S7", StopFlag.PLANNED, OURS, CHASING, "Not sent: a work-out plan is being paid."),
            new StopRule(
                    "D1", RuleKind.HARD, StopFlag.OWNER_HOLD, OURS, CHASING, "Not sent: the owner asked for quiet."),
            new StopRule(
                    "D1",
                    RuleKind.HARD,
                    StopFlag.COMPLAINT,
                    OURS,
                    CHASING,
                    "Not sent: a complaint of the customer waits for its answer."),
            hard(
                    "S7",
                    StopFlag.PROMISED,
                    OURS,
                    CHASING,
                    "Not sent: the customer promised to pay, and the date has not passed."),
            hard(
                    "S8",
                    StopFlag.TIME_BARRED,
                    "https://lexbuild.dev/ecfr/title-12/chapter-X/part-1006/section-1006.26",
                    LEGAL,
                    "Not sent: the claim is time-barred, and legal steps may not be threatened."),
            hard(
                    "C9",
                    StopFlag.NO_EMAIL,
                    "12 CFR 1006.6(e); https://lawserver.com/law/country/us/cfr/12_cfr_1006-6",
                    facts -> facts.channel() == Channel.EMAIL,
                    "The customer ended emails to this address, so none is sent to it."));

    private static StopRule hard(
            String id, StopFlag flag, String source, Predicate<ContactFacts> concerns, String sentence) {
        return new StopRule(id, RuleKind.HARD, flag, source, concerns, sentence);
    }

    @Override
    public String says() {
        return sentence.replace(" since %s", "");
    }

    @Override
    public Optional<String> ban(ContactFacts facts) {
        return facts.isStoppedBy(flag) && concerns.test(facts)
                ? Optional.of(words(facts.channel()).formatted(facts.stops().get(flag)))
                : Optional.empty();
    }

    /** A call is made by a person, not sent. */
    private String words(Channel channel) {
        return channel == Channel.PHONE
                ? sentence.replace("nothing automatic is sent", "nobody calls").replaceFirst("^Not sent: ", "No call: ")
                : sentence;
    }
}
