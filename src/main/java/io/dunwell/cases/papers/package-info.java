/** What an agency is given beyond the books: what was agreed, contested, said and forbidden. */
@NullMarked
package io.dunwell.cases.papers;

import org.jspecify.annotations.NullMarked;
