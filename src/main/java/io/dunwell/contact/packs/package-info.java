/** What the law of a place asks, as data: read once, refused at start when it cannot be meant. */
@NullMarked
package io.dunwell.contact.packs;

import org.jspecify.annotations.NullMarked;
