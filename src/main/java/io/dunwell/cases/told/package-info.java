/** What messages tell of promises, plans, offers and disputes, and what they must not ask for. */
@NullMarked
package io.dunwell.cases.told;

import org.jspecify.annotations.NullMarked;
