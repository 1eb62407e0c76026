/** The list of customers. */
@NullMarked
package io.dunwell.customers.web;

import org.jspecify.annotations.NullMarked;
