/** The ways out: email, SMS, letter, and the local outbox that stands in for each of them. */
@NullMarked
package io.dunwell.messaging.channels;

import org.jspecify.annotations.NullMarked;
