/** Whose clock counts: every time zone the called party may be in. */
@NullMarked
package io.dunwell.contact.zones;

import org.jspecify.annotations.NullMarked;
