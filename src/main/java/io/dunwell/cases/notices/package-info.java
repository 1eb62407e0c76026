/** Notices that seem lost, and what a person found out about them. */
@NullMarked
package io.dunwell.cases.notices;

import org.jspecify.annotations.NullMarked;
