package org.ecoplan.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sole right to use a directory, until it is released or this process ends, however it ends.
 *
 * <p>Whoever holds it knows that a server found running there belongs to a run that is over.
 */
final class DirectoryClaim {

    /**
     * What this process holds itself. Asked before the lock file is opened, since on some systems closing
     * a second channel to a file gives up the lock that the first one holds.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel lock;

    private DirectoryClaim(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Claims the directory, which is created where it is missing.
     *
     * @throws IllegalStateException if it is in use, by this process or by another
     */
    static DirectoryClaim on(Path directory) {
        try {
            return onReal(Files.createDirectories(directory).toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + directory, e);
        }
    }

    private static DirectoryClaim onReal(Path directory) throws IOException {
        if (!HELD_HERE.add(directory)) {
            throw new IllegalStateException(directory + " is in use by this process");
        }
        try {
            return new DirectoryClaim(directory, lock(directory));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(directory);
            throw e;
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IllegalStateException(directory + " is in use by another process");
        }
        return channel;
    }

    /** The claimed directory, absolute and free of symbolic links. */
    Path directory() {
        return directory;
    }

    void release() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release " + directory, e);
        } finally {
            HELD_HERE.remove(directory);
        }
    }
}
