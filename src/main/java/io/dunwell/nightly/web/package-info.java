/** The pages of the nights: the list, the report that fills while a night works, operations. */
@NullMarked
package io.dunwell.nightly.web;

import org.jspecify.annotations.NullMarked;
