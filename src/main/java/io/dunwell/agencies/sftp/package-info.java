/** The servers of agencies that take packages by SFTP. */
@NullMarked
package io.dunwell.agencies.sftp;

import org.jspecify.annotations.NullMarked;
