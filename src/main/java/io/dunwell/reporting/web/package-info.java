/** The home page, and reports over all accounts. */
@NullMarked
package io.dunwell.reporting.web;

import org.jspecify.annotations.NullMarked;
