/** One class for each thing a policy can do to a case. */
@NullMarked
package io.dunwell.cases.steps;

import org.jspecify.annotations.NullMarked;
