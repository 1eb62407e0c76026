/** The pages of diagrams: which there are, and each drawn and in words. */
@NullMarked
package io.dunwell.policies.web;

import org.jspecify.annotations.NullMarked;
