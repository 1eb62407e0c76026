package io.dunwell.demo.world;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.OpenItem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What customers pay today: by themselves, because we wrote, or because they promised. */
@Component
class Paying {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final double UNNAMED = 0.1;
    private static final int DAYS_AFTER_AN_ANSWER = 3;

    private final Reactions reactions;
    private final Promising promising;

    Paying(Reactions reactions, Promising promising) {
        this.reactions = reactions;
        this.promising = promising;
    }

    List<DemoFiles.Paid> today(Account account, World world) {
        boolean everything = account.oldest().isPresent()
                && (promising.keepsToday(account, world) || reactions.paysToday(account, world));
        return everything ? everythingOverdue(account) : byThemselves(account, world);
    }

    /** As the files of the past tell it. */
    static DemoFiles.Paid told(Deed deed, World world) {
        boolean payment = deed.kind() == Deed.Kind.PAYMENT;
        boolean whole = deed.invoice().parts().size() == 1
                && deed.amount().equals(deed.invoice().parts().get(0).amount());
        boolean named = !payment || !whole || !world.dice("name " + deed.id()).chance(UNNAMED);
        var number = deed.invoice().number();
        return new DemoFiles.Paid(
                deed.invoice().customer().number(),
                deed.id(),
                deed.on(),
                deed.amount(),
                named ? number : "",
                payment ? (named ? "Invoice " + number : "Thank you") : "Credit note for invoice " + number,
                payment ? "payment" : "credit note");
    }

    private static List<DemoFiles.Paid> everythingOverdue(Account account) {
        var payments = new ArrayList<DemoFiles.Paid>();
        for (var item : account.overdue()) {
            if (!account.isContested(item)) {
                var id = "P-%s-%04d-%d"
                        .formatted(DAY.format(account.day()), account.customer().index(), payments.size() + 1);
                payments.add(new DemoFiles.Paid(
                        account.customer().number(),
                        id,
                        account.day(),
                        item.open(),
                        item.reference(),
                        "Your reminder, " + item.reference(),
                        "payment"));
            }
        }
        return payments;
    }

    private static List<DemoFiles.Paid> byThemselves(Account account, World world) {
        return account.figures().openItems().stream()
                .filter(item -> !account.isContested(item))
                .flatMap(item -> deeds(item, world)
                        .filter(deed -> day(deed, item, account).equals(account.day()))
                        .map(deed -> told(deed.of(smaller(deed.amount(), item.open())), world)))
                .toList();
    }

    private static Stream<Deed> deeds(OpenItem item, World world) {
        return world.invoices().find(item.reference()).stream()
                .flatMap(invoice -> world.settlements().of(invoice).stream())
                .filter(deed -> deed.part() == item.part() && deed.kind() != Deed.Kind.RETURN);
    }

    /** What was contested on its day is paid when the answer has been read. */
    private static LocalDate day(Deed deed, OpenItem item, Account account) {
        return account.disputeAbout(item.chargeId(), dispute -> dispute.resolvedOn() != null)
                .map(dispute -> Objects.requireNonNull(dispute.resolvedOn()).plusDays(DAYS_AFTER_AN_ANSWER))
                .filter(read -> read.isAfter(deed.on()))
                .orElse(deed.on());
    }

    private static Money smaller(Money wanted, Money open) {
        return wanted.min(open);
    }
}
