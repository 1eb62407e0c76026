/** Layouts: which column of a file means which of our fields, kept under a name. */
@NullMarked
package io.dunwell.integration.mapping;

import org.jspecify.annotations.NullMarked;
