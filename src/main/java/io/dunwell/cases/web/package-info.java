/** The pages of accounts: one customer's account in a currency, and what people do to it. */
@NullMarked
package io.dunwell.cases.web;

import org.jspecify.annotations.NullMarked;
