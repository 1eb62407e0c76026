/**
 * What takes long in its full size: sending under faults and deaths, judged by what customers received, and a company
 * that lives for years. See docs/campaigns.md for the long forms.
 */
@NullMarked
package io.dunwell.campaigns;

import org.jspecify.annotations.NullMarked;
