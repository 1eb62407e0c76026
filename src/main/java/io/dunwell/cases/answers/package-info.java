/** What happens to the books when a person completes a task: one class for each form in {@code forms/}. */
@NullMarked
package io.dunwell.cases.answers;

import org.jspecify.annotations.NullMarked;
