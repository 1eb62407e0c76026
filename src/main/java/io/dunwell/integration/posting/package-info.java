/** What was read goes into the books, in chunks that can be repeated. */
@NullMarked
package io.dunwell.integration.posting;

import org.jspecify.annotations.NullMarked;
