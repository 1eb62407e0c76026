/** The demo clock on the home page. */
@NullMarked
package io.dunwell.demo.web;

import org.jspecify.annotations.NullMarked;
