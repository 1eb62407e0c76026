/** Which database a test runs on, and how each test finds it empty. */
@org.jspecify.annotations.NullMarked
package io.dunwell.testing.database;
