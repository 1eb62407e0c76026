package io.dunwell.integration.mapping;

/**
 * A layout under its name.
 *
 * @param shipped comes with Dunwell and cannot be changed, only copied
 */
public record Mapping(String name, MappingSpec spec, boolean shipped) {}
