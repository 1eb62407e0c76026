/** Pages: the outbox, one message, the letters to print. */
@NullMarked
package io.dunwell.messaging.web;

import org.jspecify.annotations.NullMarked;
