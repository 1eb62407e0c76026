/** Details by which customers are not reached, and what was done about them. */
@NullMarked
package io.dunwell.cases.repairs;

import org.jspecify.annotations.NullMarked;
