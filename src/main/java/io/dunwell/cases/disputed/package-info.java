/** The small processes in which people find out about disputes. */
@NullMarked
package io.dunwell.cases.disputed;

import org.jspecify.annotations.NullMarked;
