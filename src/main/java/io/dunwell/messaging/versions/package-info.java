/** What managers write instead of the house's own texts: drafts, versions, and which text is in force. */
@NullMarked
package io.dunwell.messaging.versions;

import org.jspecify.annotations.NullMarked;
