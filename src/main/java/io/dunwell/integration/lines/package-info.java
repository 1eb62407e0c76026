/** Rows of a file become customers, invoices and payments, or a sentence that says why not. */
@NullMarked
package io.dunwell.integration.lines;

import org.jspecify.annotations.NullMarked;
