/** The frame of every page: sign-in, what surrounds the pages, and how they write money and dates. */
@NullMarked
package io.dunwell.staff.web;

import org.jspecify.annotations.NullMarked;
