/** Mail from outside, read without trust: bounded, never run, turned into plain words. */
@NullMarked
package io.dunwell.messaging.mails;

import org.jspecify.annotations.NullMarked;
