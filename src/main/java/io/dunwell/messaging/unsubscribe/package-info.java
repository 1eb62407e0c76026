/** The way out of email that every email carries. */
@NullMarked
package io.dunwell.messaging.unsubscribe;

import org.jspecify.annotations.NullMarked;
