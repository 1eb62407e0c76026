/** What messages tell of promises, plans and disputes, and what they must not ask for. */
@NullMarked
package io.dunwell.cases.told;

import org.jspecify.annotations.NullMarked;
