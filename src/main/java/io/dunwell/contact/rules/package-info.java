/** The rules themselves, one class for each kind, each knowing its source. */
@NullMarked
package io.dunwell.contact.rules;

import org.jspecify.annotations.NullMarked;
