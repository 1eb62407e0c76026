/** What waits for an approval, and the limits. */
@NullMarked
package io.dunwell.approvals.web;

import org.jspecify.annotations.NullMarked;
