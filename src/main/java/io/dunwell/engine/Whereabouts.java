package io.dunwell.engine;

import java.util.List;

/**
 * Where a case stands in a diagram.
 *
 * @param definitionId version of the process the case runs in
 * @param name the diagram's name in business words
 * @param version counted from 1
 * @param current elements it rests at
 * @param done elements it has been through, in order, without those in {@code current}
 */
public record Whereabouts(String definitionId, String name, int version, List<String> current, List<String> done) {}
