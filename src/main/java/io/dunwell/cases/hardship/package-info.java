/** Customers who cannot pay for a time, as rows. */
@NullMarked
package io.dunwell.cases.hardship;

import org.jspecify.annotations.NullMarked;
