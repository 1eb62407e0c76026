/** The world outside Dunwell: providers that misbehave, and keep their own journal of what customers received. */
@NullMarked
package io.dunwell.testing.outside;

import org.jspecify.annotations.NullMarked;
