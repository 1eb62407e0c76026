package io.dunwell.demo.world;

import java.time.ZoneId;

/**
 * A customer of the demo company.
 *
 * @param index from 1; part of every invoice's number
 * @param currency of all its invoices
 * @param invoicesAMonth on average
 * @param typicalCents what an invoice is about
 * @param lateShare how many of its invoices it pays late by itself, 0 to 1
 */
public record DemoCustomer(
        int index,
        String number,
        String name,
        Home home,
        Person person,
        String currency,
        Habit habit,
        double invoicesAMonth,
        long typicalCents,
        double lateShare) {

    /** Where it is. */
    record Home(String country, String language, ZoneId zone, String street, String postalCode, String city) {}

    /**
     * Who pays the bills there.
     *
     * @param channel EMAIL, SMS or LETTER
     */
    record Person(String name, String email, String phone, String channel) {}
}
