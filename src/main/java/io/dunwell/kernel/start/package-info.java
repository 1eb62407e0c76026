/** What must be right before Dunwell can run, checked early and refused in words. */
@NullMarked
package io.dunwell.kernel.start;

import org.jspecify.annotations.NullMarked;
