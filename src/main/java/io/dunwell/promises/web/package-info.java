/** The list of promises. */
@NullMarked
package io.dunwell.promises.web;

import org.jspecify.annotations.NullMarked;
