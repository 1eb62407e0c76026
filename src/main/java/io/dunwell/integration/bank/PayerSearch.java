package io.dunwell.integration.bank;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.OpenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds whose payment an entry is, by the invoice numbers in what the payer wrote; two queries for a chunk. */
final class PayerSearch {

    private final Map<String, List<Charge>> byReference;
    private final Map<AccountId, AccountFigures> figures;

    /**
     * Whom an entry concerns.
     *
     * @param customers none, one, or several when the text names invoices of several
     * @param invoices that were named, of that one customer
     */
    record Found(Set<Long> customers, List<String> invoices) {}

    private PayerSearch(Map<String, List<Charge>> byReference, Map<AccountId, AccountFigures> figures) {
        this.byReference = byReference;
        this.figures = figures;
    }

    static PayerSearch in(Ledger ledger, List<BankEntry> entries, LocalDate asOf) {
        var words = entries.stream().flatMap(entry -> words(entry).stream()).collect(Collectors.toSet());
        var charges = words.isEmpty() ? List.<Charge>of() : ledger.chargesReferenced(words);
        var byReference = new HashMap<String, List<Charge>>();
        charges.forEach(charge -> byReference
                .computeIfAbsent(key(charge.reference()), reference -> new ArrayList<>())
                .add(charge));
        var accounts = charges.stream().map(Charge::account).collect(Collectors.toSet());
        return new PayerSearch(byReference, accounts.isEmpty() ? Map.of() : ledger.figures(accounts, asOf));
    }

    Found search(BankEntry entry) {
        var telling = new LinkedHashSet<Charge>();
        var exact = new LinkedHashSet<Charge>();
        for (var word : words(entry)) {
            for (var charge : byReference.getOrDefault(key(word), List.of())) {
                if (!charge.amount().currency().equals(entry.amount().currency())) {
                    continue;
                }
                if (open(charge).equals(entry.amount())) {
                    exact.add(charge);
                } else if (RemittanceWords.isTelling(word)) {
                    telling.add(charge);
                }
            }
        }
        return found(exact, telling);
    }

    /** A number whose open amount is the amount paid wins over numbers that merely look like ours. */
    private static Found found(Set<Charge> exact, Set<Charge> telling) {
        var named = new LinkedHashSet<>(exact);
        named.addAll(telling);
        var customers = customers(named);
        var chosen = customers.size() > 1 && customers(exact).size() == 1 ? exact : named;
        return new Found(
                customers(chosen),
                chosen.stream().map(Charge::reference).distinct().toList());
    }

    private static Set<Long> customers(Set<Charge> charges) {
        return charges.stream().map(Charge::customerId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Money open(Charge charge) {
        var zero = Money.zero(charge.amount().currency());
        var account = figures.get(charge.account());
        return account == null
                ? zero
                : account.openItems().stream()
                        .filter(item -> item.reference().equals(charge.reference()))
                        .map(OpenItem::open)
                        .reduce(zero, Money::plus);
    }

    private static Set<String> words(BankEntry entry) {
        var texts = new ArrayList<>(entry.remittance());
        texts.add(entry.endToEndId());
        return RemittanceWords.of(texts);
    }

    private static String key(String reference) {
        return reference.toUpperCase(Locale.ROOT);
    }
}
