/** Dunwell in a process of its own, as people start it, and ended as machines end it. */
@NullMarked
package io.dunwell.testing.process;

import org.jspecify.annotations.NullMarked;
