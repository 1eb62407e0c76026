/** The moves of the night, one class each; their order is the number in {@code @Order}. */
@NullMarked
package io.dunwell.nightly.steps;

import org.jspecify.annotations.NullMarked;
