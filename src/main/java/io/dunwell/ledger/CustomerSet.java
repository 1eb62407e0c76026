package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The customers of some accounts as a set in a statement.
 *
 * <p>Their ids stand in it as numbers: H2 puts constants in a tree but compares every row with one parameter after the
 * other, which for a thousand customers makes all the difference.
 */
final class CustomerSet {

    private CustomerSet() {}

    /** {@code sql} with {@code :customers} replaced; there is at least one account. */
    static String in(String sql, Collection<AccountId> accounts) {
        return of(sql, accounts.stream().map(AccountId::customerId).toList());
    }

    /** {@code sql} with {@code :customers} replaced; there is at least one. */
    static String of(String sql, Collection<Long> customers) {
        var ids = customers.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return sql.replace(":customers", ids);
    }
}
