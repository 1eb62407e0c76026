/** The accounts that agencies work on, and what they are given. */
@NullMarked
package io.dunwell.agencies.web;

import org.jspecify.annotations.NullMarked;
