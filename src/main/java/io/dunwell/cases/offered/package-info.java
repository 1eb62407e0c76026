/** What an open offer keeps from leaving. */
@NullMarked
package io.dunwell.cases.offered;

import org.jspecify.annotations.NullMarked;
