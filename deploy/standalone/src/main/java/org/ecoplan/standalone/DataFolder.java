package org.ecoplan.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder with a suite's data, which one run at a time may use. The operating system lets go of it when the run ends,
 * however it ends; processes that are found in it afterwards are leftovers of that run.
 */
final class DataFolder implements AutoCloseable {

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartFailure if another run uses it or it cannot be written */
    static DataFolder claim(SuiteLayout layout) {
        Path folder = layout.data();
        try {
            Files.createDirectories(layout.logs());
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StartFailure("it is running already with the data in " + folder + ".\n"
                        + "Stop that run first, or give this one other data and ports: "
                        + "-Decoplan.data=data/second -Decoplan.port=9081");
            }
            return new DataFolder(channel);
        } catch (IOException e) {
            throw new StartFailure("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // held by this very process
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartFailure("cannot let go of the data folder", e);
        }
    }
}
