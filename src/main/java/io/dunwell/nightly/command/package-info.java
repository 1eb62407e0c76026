/** The command line's door: {@code --dunwell.command=night}, {@code audit} or {@code prove}. */
@NullMarked
package io.dunwell.nightly.command;

import org.jspecify.annotations.NullMarked;
