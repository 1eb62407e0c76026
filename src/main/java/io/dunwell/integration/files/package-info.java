/** Text files as they come: their encoding, separator, header, dates and numbers, found with evidence or asked. */
@NullMarked
package io.dunwell.integration.files;

import org.jspecify.annotations.NullMarked;
