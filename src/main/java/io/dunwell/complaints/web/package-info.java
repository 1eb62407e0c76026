/** The list of complaints, and what of it the home page and the rail show. */
@NullMarked
package io.dunwell.complaints.web;

import org.jspecify.annotations.NullMarked;
