/** The pages of the worklist: the list, one task, and what a person fills in. */
@NullMarked
package io.dunwell.worklist.web;

import org.jspecify.annotations.NullMarked;
