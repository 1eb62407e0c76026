/**
 * How far people may go on their own, and what somebody else must approve beyond that.
 *
 * <p>What is to be done when a request is approved belongs to the module that asked: it brings a
 * {@link io.dunwell.approvals.ApprovedDeed}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff"})
package io.dunwell.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
