/** What customers write back: until a person has answered, automatic messages rest. */
@NullMarked
package io.dunwell.cases.replies;

import org.jspecify.annotations.NullMarked;
