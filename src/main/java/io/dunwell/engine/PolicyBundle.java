package io.dunwell.engine;

import java.util.Map;

/**
 * A diagram with its decisions and forms; deployed together, so that they always fit.
 *
 * @param name the process key (or the decision's, for a table that stands alone)
 * @param source where it came from, e.g. {@code shipped}
 * @param files content by fixed file name
 */
public record PolicyBundle(String name, String source, Map<String, byte[]> files) {}
