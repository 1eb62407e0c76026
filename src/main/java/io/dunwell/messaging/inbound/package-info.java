/** Text messages and emails from outside: kept once, refusals obeyed at once, everything else passed on to people. */
@NullMarked
package io.dunwell.messaging.inbound;

import org.jspecify.annotations.NullMarked;
