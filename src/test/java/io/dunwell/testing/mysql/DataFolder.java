package io.dunwell.testing.mysql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A server's data folder, held by one JVM at a time and used again by the next. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Returns the first folder {@code data-1}, {@code data-2} ... below the root that no other JVM holds. */
    static DataFolder freeBelow(Path root) {
        try {
            Files.createDirectories(root);
            for (int number = 1; ; number++) {
                var lock = tryLock(root.resolve("data-" + number + ".lock"));
                if (lock != null) {
                    return new DataFolder(root.resolve("data-" + number), lock);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No data folder for MySQL below " + root, e);
        }
    }

    private static @Nullable FileLock tryLock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException heldByThisJvm) {
            channel.close();
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path log() {
        return path.resolveSibling(path.getFileName() + ".log");
    }

    /** Whether a server was once initialised here to the end. */
    boolean initialised() {
        return Files.exists(mark());
    }

    void markInitialised() throws IOException {
        Files.createFile(mark());
    }

    void clear() throws IOException {
        Files.deleteIfExists(mark());
        Folders.delete(path);
    }

    private Path mark() {
        return path.resolveSibling(path.getFileName() + ".initialised");
    }

    @Override
    public void close() {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " could not be released", e);
        }
    }
}
