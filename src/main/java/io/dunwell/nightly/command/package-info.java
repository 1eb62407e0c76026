/** The command line's door: {@code --dunwell.command=night}, {@code audit}, {@code prove} or {@code doctor}. */
@NullMarked
package io.dunwell.nightly.command;

import org.jspecify.annotations.NullMarked;
