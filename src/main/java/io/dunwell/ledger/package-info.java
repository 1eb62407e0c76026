/**
 * What customers owe us and what reduces it.
 *
 * <p>A <b>charge</b> is owed (invoice, late fee). A <b>credit</b> reduces what is owed (payment, credit note, discount,
 * write-off). An <b>allocation</b> says which credit paid which charge. Rows are only ever added.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff", "customers"})
package io.dunwell.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
