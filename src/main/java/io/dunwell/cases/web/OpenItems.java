package io.dunwell.cases.web;

import io.dunwell.cases.Account;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.OpenItem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The open items of an account that a form offers for ticking. */
final class OpenItems {

    private static final int OFFERED = 40;

    private OpenItems() {}

    /** The chosen items first, then the oldest ones that are not {@code taken} by something else. */
    static List<OpenItem> offered(Account account, Set<Long> chosen, Set<Long> taken) {
        var open = account.figures().openItems();
        var others = open.stream()
                .filter(item -> !taken.contains(item.chargeId()) && !chosen.contains(item.chargeId()))
                .limit(OFFERED);
        return Stream.concat(open.stream().filter(item -> chosen.contains(item.chargeId())), others)
                .toList();
    }

    static Money sum(Account account, Set<Long> chosen) {
        return account.figures().openItems().stream()
                .filter(item -> chosen.contains(item.chargeId()))
                .map(OpenItem::open)
                .reduce(Money.zero(account.id().currency()), Money::plus);
    }
}
