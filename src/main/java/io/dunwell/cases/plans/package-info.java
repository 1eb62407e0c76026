/** Agreements on paper: the words of a plan and where they are kept. */
@NullMarked
package io.dunwell.cases.plans;

import org.jspecify.annotations.NullMarked;
