/** Sending under faults and deaths, judged by what customers received: see docs/campaigns.md for the long forms. */
@NullMarked
package io.dunwell.campaigns;

import org.jspecify.annotations.NullMarked;
