package io.dunwell.cases;

import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.disputes.DisputeFigures;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.offers.OfferStanding;
import io.dunwell.promises.PlanState;
import io.dunwell.promises.PromiseFigures;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Answers of all modules about all accounts asked for.
 *
 * @param quiet through which day complaints want quiet, for those of which some do
 */
record CaseBooks(
        Map<AccountId, AccountFigures> ledger,
        Map<AccountId, PromiseFigures> promises,
        Map<AccountId, PlanState> plans,
        Map<AccountId, DisputeFigures> disputes,
        Set<AccountId> placed,
        Map<AccountId, OfferStanding> offers,
        Map<AccountId, LocalDate> quiet,
        Set<AccountId> feeAnnounced,
        Set<Long> inHardship,
        Map<Long, Customer> customers,
        Map<Long, Contact> contacts,
        Set<String> emailsEnded) {}
