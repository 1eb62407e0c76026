/** The ageing of the ledger, and what other pages ask of it: balances and bills. */
@NullMarked
package io.dunwell.ledger.web;

import org.jspecify.annotations.NullMarked;
