package org.ecoplan.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Loads every plan under {@code deploy/plans} that is not loaded yet, through the API like anybody else's. */
public class PlanLoader {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration AT_REST = Duration.ofMillis(400);

    private final Suite suite;
    private final SuiteClient client;

    public PlanLoader(Suite suite, SuiteClient client) {
        this.suite = suite;
        this.client = client;
    }

    /** @return the codes of the plans that are there afterwards */
    public List<String> load(Path plans) {
        try (Stream<Path> folders = Files.list(plans)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(this::loadOne)
                    .toList();
        } catch (IOException e) {
            throw new StartFailure("cannot read the plans in " + plans, e);
        }
    }

    private String loadOne(Path folder) {
        String code = folder.getFileName().toString();
        String path = "/api/v1/plans/" + code;
        putIfMissing(suite.service(Service.INDICATOR).uri(path), path, folder.resolve("plan.yaml"), Service.INDICATOR);
        putIfMissing(
                suite.service(Service.PROJECT).uri(path + "/project-catalogue"),
                path + "/projects",
                folder.resolve("projects.yaml"),
                Service.PROJECT);
        awaitJudged(suite.service(Service.REPORTING).uri(path + "/compliance/summary"));
        return code;
    }

    private void putIfMissing(URI known, String path, Path file, Service service) {
        if (client.find(known).isEmpty()) {
            client.putYaml(suite.service(service).uri(path), file);
        }
    }

    // Verdicts follow by events: the first summary worth showing has something measured in it and has come to rest.
    private void awaitJudged(URI summary) {
        Instant latest = Instant.now().plus(LONGEST_WAIT);
        Optional<JsonNode> before = Optional.empty();
        Optional<JsonNode> now = client.find(summary);
        while (now.filter(PlanLoader::isJudged).isEmpty() || !now.equals(before)) {
            if (Instant.now().isAfter(latest)) {
                throw new StartFailure("reporting-service has not heard of the plan after " + LONGEST_WAIT.toSeconds()
                        + " s; see its log");
            }
            pause();
            before = now;
            now = client.find(summary);
        }
    }

    private static boolean isJudged(JsonNode summary) {
        return summary.get("notMeasured").asInt() < summary.get("total").asInt();
    }

    private static void pause() {
        try {
            Thread.sleep(AT_REST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while loading", e);
        }
    }
}
