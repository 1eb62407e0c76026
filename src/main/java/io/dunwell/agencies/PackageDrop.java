package io.dunwell.agencies;

import java.util.Optional;

/** The way by which packages leave by SFTP. */
public interface PackageDrop {

    /** Whether there is a key to sign in with. */
    boolean isSet();

    /**
     * Puts a file there within a bounded time; never throws. A file of that name is replaced once the new one is there
     * wholly, so a repeat is harmless.
     *
     * @return why it is not known to be there, in a sentence for people; empty when it is
     */
    Optional<String> put(Drop where, String name, byte[] content);
}
