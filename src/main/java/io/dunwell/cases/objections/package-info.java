/** What customers say when they have not paid, and what to answer: cards for whoever is on the telephone. */
@NullMarked
package io.dunwell.cases.objections;

import org.jspecify.annotations.NullMarked;
