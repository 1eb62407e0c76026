/** A real MySQL server for tests, without an installation. */
@org.jspecify.annotations.NullMarked
package io.dunwell.testing.mysql;
