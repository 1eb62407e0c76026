package io.dunwell.messaging.channels;

/** How the line to the mail server is protected. The server's identity is checked in both protected ways. */
public enum MailSecurity {
    /** Plain greeting, then encryption or nothing (port 587). */
    STARTTLS,
    /** Encrypted from the first byte (port 465). */
    TLS,
    /** Readable on the wire: only for a server on this machine or in a private network. */
    NONE
}
