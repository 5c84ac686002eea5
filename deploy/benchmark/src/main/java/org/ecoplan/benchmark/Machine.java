package org.ecoplan.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the measurements were made on; what Linux tells of it is unknown elsewhere. */
final class Machine {

    private static final Path PROC = Path.of("/proc");

    private Machine() {}

    static String description() {
        return "%s %s, %d processors (%s), %s memory, Java %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.getRuntime().availableProcessors(),
                        first("cpuinfo", "model name").orElse("unknown"),
                        kilobytes("meminfo", "MemTotal").stream()
                                .mapToObj(Machine::megabytes)
                                .findFirst()
                                .orElse("unknown"),
                        System.getProperty("java.version"));
    }

    /** The kind of file system, since one in memory would make every {@code fsync} free. */
    static String fileSystem(Path folder) throws IOException {
        return Files.getFileStore(folder).type();
    }

    /** Memory of a process that is in RAM, in kilobytes. */
    static OptionalLong residentMemory(long pid) {
        return kilobytes(pid + "/status", "VmRSS");
    }

    static String megabytes(long kilobytes) {
        return "%,d MB".formatted(kilobytes / 1024);
    }

    /** What a process has made processors do; nothing if it is gone. */
    static Duration processorTime(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static OptionalLong kilobytes(String file, String name) {
        return first(file, name).stream()
                .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
                .findFirst();
    }

    private static Optional<String> first(String file, String name) {
        try (Stream<String> lines = Files.lines(PROC.resolve(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
