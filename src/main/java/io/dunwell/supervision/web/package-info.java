/** The supervisor's pages. */
@NullMarked
package io.dunwell.supervision.web;

import org.jspecify.annotations.NullMarked;
