package io.dunwell.messaging;

import java.util.List;

/**
 * Looks at one way out; every bean of this type is asked by {@link Doctor}. Sends nothing, and ends in bounded time.
 */
public interface Checkup {

    /** In the order in which to mend. */
    List<Finding> look();
}
