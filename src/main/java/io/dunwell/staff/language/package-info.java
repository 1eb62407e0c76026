/** What pages say in other languages than English, the language in which they are written. */
@NullMarked
package io.dunwell.staff.language;

import org.jspecify.annotations.NullMarked;
