/** What messages say: templates, the names they may use, and how a reader's country writes money and dates. */
@NullMarked
package io.dunwell.messaging.texts;

import org.jspecify.annotations.NullMarked;
