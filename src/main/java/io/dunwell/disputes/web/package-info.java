/** The list of disputes, and their answers. */
@NullMarked
package io.dunwell.disputes.web;

import org.jspecify.annotations.NullMarked;
