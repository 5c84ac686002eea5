package org.ecoplan.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the person who started the suite reads: where everything is, how the plan stands, and what to try. */
class Welcome {

    private final Suite suite;
    private final SuiteClient client;
    private final SuiteLayout layout;

    Welcome(Suite suite, SuiteClient client, SuiteLayout layout) {
        this.suite = suite;
        this.client = client;
        this.layout = layout;
    }

    String text(List<String> plans, Duration startTime) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("EcoPlan is running (started in %.1f s; data in %s)"
                .formatted(startTime.toMillis() / 1000.0, layout.data()));
        lines.add("");
        for (Service service : Service.values()) {
            ServiceProcess process = suite.service(service);
            lines.add("  %-18s %s   %s".formatted(process.title(), process.uri(""), process.uri("/q/openapi")));
        }
        plans.forEach(plan -> describe(plan, lines));
        lines.add("");
        lines.add("Ctrl-C stops everything; the data stay for the next time.");
        return String.join(System.lineSeparator(), lines);
    }

    private void describe(String plan, List<String> lines) {
        JsonNode definition = client.get(suite.service(Service.INDICATOR).uri("/api/v1/plans/" + plan));
        // the year before a plan begins is the one that it starts from
        int year = definition.at("/period/from").asInt() - 1;
        String compliance = "/api/v1/plans/" + plan + "/compliance";
        JsonNode summary = client.get(
                suite.service(Service.REPORTING).uri(compliance + "/summary?year=" + year + "&basis=standard"));
        lines.add("");
        lines.add("%s in %d, against the national standard:".formatted(plan, year));
        lines.add("");
        lines.add("  %-12s %5s %9s %14s".formatted("", "met", "not met", "not measured"));
        lines.add(row("binding", summary.at("/byObligation/BINDING")));
        lines.add(row("reference", summary.at("/byObligation/REFERENCE")));
        lines.add(row("all " + summary.get("total"), summary));
        suggestion(plan, definition, year).ifPresent(lines::addAll);
    }

    /** A value that would turn one of the verdicts, and where to see it. */
    private Optional<List<String>> suggestion(String plan, JsonNode definition, int year) {
        String compliance = "/api/v1/plans/" + plan + "/compliance";
        JsonNode items = client.get(
                        suite.service(Service.REPORTING).uri(compliance + "?year=" + year + "&basis=standard"))
                .get("items");
        return stream(items)
                .filter(item -> item.get("verdict").asText().equals("NOT_MET"))
                .map(item -> client.get(suite.service(Service.REPORTING)
                        .uri(compliance + "/indicators/" + item.get("indicator").asText() + "?year=" + year
                                + "&basis=standard")))
                .flatMap(explained -> stream(explained.get("subIndicators"))
                        .filter(part -> part.at("/finding/compared/required").isNumber())
                        .filter(part -> part.get("verdict").asText().equals("NOT_MET"))
                        .map(part -> suggestion(
                                plan, definition, explained.get("indicator").asText(), part)))
                .findFirst();
    }

    private List<String> suggestion(String plan, JsonNode definition, String indicator, JsonNode part) {
        int year = definition.at("/period/from").asInt();
        String body = "{\"subIndicator\":\"%s\",\"region\":\"%s\",\"period\":\"%d\",\"value\":%s}"
                .formatted(
                        part.get("number").asText(),
                        definition.get("region").asText(),
                        year,
                        part.at("/finding/compared/required").asText());
        return List.of(
                "",
                "Push a value, here of sub-indicator %s (%s) for %d:"
                        .formatted(
                                part.get("number").asText(), part.at("/name/en").asText(), year),
                "",
                "  curl -H 'Content-Type: application/json' -d '%s' %s"
                        .formatted(
                                body, suite.service(Service.INDICATOR).uri("/api/v1/plans/" + plan + "/measurements")),
                "",
                "and read the verdict that it changes:",
                "",
                "  curl '%s'"
                        .formatted(suite.service(Service.REPORTING)
                                .uri("/api/v1/plans/" + plan + "/compliance/indicators/" + indicator + "?year=" + year
                                        + "&basis=standard")));
    }

    private static String row(String title, JsonNode counts) {
        return "  %-12s %5d %9d %14d"
                .formatted(
                        title,
                        counts.get("met").asInt(),
                        counts.get("notMet").asInt(),
                        counts.get("notMeasured").asInt());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
