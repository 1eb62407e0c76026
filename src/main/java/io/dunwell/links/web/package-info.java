/** The door of the pages behind signed links, and what their holders read when a link does not hold. */
@NullMarked
package io.dunwell.links.web;

import org.jspecify.annotations.NullMarked;
