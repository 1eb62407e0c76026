/** The home page. */
@NullMarked
package io.dunwell.reporting.web;

import org.jspecify.annotations.NullMarked;
