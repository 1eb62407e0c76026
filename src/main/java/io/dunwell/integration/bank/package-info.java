/** Bank statements: camt.053, camt.054 and MT940 entries, matched with what customers owe. */
@NullMarked
package io.dunwell.integration.bank;

import org.jspecify.annotations.NullMarked;
