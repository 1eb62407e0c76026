package io.dunwell.cases.told;

import io.dunwell.disputes.Dispute;
import io.dunwell.kernel.AccountId;
import io.dunwell.messaging.MessageDetails.Held;
import io.dunwell.offers.Offer;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was agreed and contested on the accounts of one batch of messages, newest first.
 *
 * @param offersOf that lapse, as opposed to those of plans
 * @param offers where plans are answered, by their ids
 * @param copies where agreed plans are read, by their ids
 */
record Dealings(
        Map<AccountId, List<Promise>> promisesOf,
        Map<AccountId, List<Dispute>> disputesOf,
        Map<AccountId, List<PaymentPlan>> plansOf,
        Map<AccountId, List<Offer>> offersOf,
        Map<String, URI> offers,
        Map<String, URI> copies) {

    List<Promise> promises(AccountId account) {
        return promisesOf.getOrDefault(account, List.of());
    }

    List<Dispute> disputes(AccountId account) {
        return disputesOf.getOrDefault(account, List.of());
    }

    List<Offer> offers(AccountId account) {
        return offersOf.getOrDefault(account, List.of());
    }

    List<PaymentPlan> plans(AccountId account) {
        return plansOf.getOrDefault(account, List.of());
    }

    /**
     * What nobody is chased for: what is contested or being replaced, and what is still to come of open promises and
     * instalments.
     */
    List<Held> held(AccountId account, LocalDate date) {
        var contested = disputes(account).stream()
                .filter(dispute -> dispute.heldOn(date).isPositive())
                .map(dispute -> new Held(dispute.chargeIds(), dispute.heldOn(date)));
        var agreed = promises(account).stream()
                .filter(promise -> promise.standing() == PromiseStanding.OPEN)
                .map(promise -> new Held(promise.chargeIds(), promise.outstanding()));
        return Stream.concat(contested, agreed).toList();
    }
}
