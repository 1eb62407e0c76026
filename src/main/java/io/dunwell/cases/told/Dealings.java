package io.dunwell.cases.told;

import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeState;
import io.dunwell.kernel.AccountId;
import io.dunwell.messaging.MessageDetails.Held;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was agreed and contested on the accounts of one batch of messages, newest first. */
record Dealings(
        Map<AccountId, List<Promise>> promisesOf,
        Map<AccountId, List<Dispute>> disputesOf,
        Map<AccountId, List<PaymentPlan>> plansOf) {

    List<Promise> promises(AccountId account) {
        return promisesOf.getOrDefault(account, List.of());
    }

    List<Dispute> disputes(AccountId account) {
        return disputesOf.getOrDefault(account, List.of());
    }

    List<PaymentPlan> plans(AccountId account) {
        return plansOf.getOrDefault(account, List.of());
    }

    /** What nobody is chased for: contested amounts, and what is still to come of open promises and instalments. */
    List<Held> held(AccountId account) {
        var contested = disputes(account).stream()
                .filter(dispute -> dispute.state() == DisputeState.OPEN)
                .map(dispute -> new Held(dispute.chargeIds(), dispute.amountHeld()));
        var agreed = promises(account).stream()
                .filter(promise -> promise.standing() == PromiseStanding.OPEN)
                .map(promise -> new Held(promise.chargeIds(), promise.outstanding()));
        return Stream.concat(contested, agreed).toList();
    }
}
