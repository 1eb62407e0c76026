/** What keeps messages from leaving by a channel until an administrator mends it. */
@NullMarked
package io.dunwell.messaging.troubles;

import org.jspecify.annotations.NullMarked;
