/** The pages on which files are sent, looked over and followed. */
@NullMarked
package io.dunwell.integration.web;

import org.jspecify.annotations.NullMarked;
