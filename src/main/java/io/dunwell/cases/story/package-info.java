/** What each module knows to tell about an account, put into the words of the timeline. */
@NullMarked
package io.dunwell.cases.story;

import org.jspecify.annotations.NullMarked;
