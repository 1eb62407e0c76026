/**
 * The demo company's customers: who they are, what they buy, and what each of them does about a bill.
 *
 * <p>Everything is a function of the seed and the day, so a world can be made again and does not care when the clock's
 * button is pressed. The figures behind it follow a public payment history; see {@code docs/demo.md}.
 */
@NullMarked
package io.dunwell.demo.world;

import org.jspecify.annotations.NullMarked;
