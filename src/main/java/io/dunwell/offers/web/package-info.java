/** The list of offers. */
@NullMarked
package io.dunwell.offers.web;

import org.jspecify.annotations.NullMarked;
