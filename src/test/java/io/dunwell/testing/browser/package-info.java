/** Pages in a real Chromium, driven by Playwright and judged by axe-core. */
@org.jspecify.annotations.NullMarked
package io.dunwell.testing.browser;
