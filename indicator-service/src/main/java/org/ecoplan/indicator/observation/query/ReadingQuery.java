package org.ecoplan.indicator.observation.query;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.indicator.observation.QualityFlag;
import org.ecoplan.indicator.series.CityCalendar;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.rows.RowFormat;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestQuery;

/** Which observations somebody wants, and how. */
public class ReadingQuery {

    @RestQuery
    @Parameter(
            description = "A moment, or a period, which begins it",
            schema = @Schema(examples = {"2019", "2019-06-01T08:00:00+08:00"}))
    String from;

    @RestQuery
    @Parameter(
            description = "A moment, which is outside, or a period, which is inside",
            schema = @Schema(examples = {"2019", "2019-06-02T08:00:00+08:00"}))
    String to;

    @RestQuery
    @Parameter(
            description =
                    "Gathers by minutes or hours that divide a day, or by the city's calendar: `1d`, `1mo`, `3mo`,"
                            + " `1y`",
            schema = @Schema(examples = {"1h", "1d"}))
    String every;

    @RestQuery
    @Parameter(
            description = "What gathered values are made into. Only those count whose flag is N or S",
            schema =
                    @Schema(
                            enumeration = {"avg", "min", "max", "sum", "count"},
                            defaultValue = "avg"))
    String aggregate;

    @RestQuery
    @Parameter(
            description = "Only observations with one of these flags; not together with `every`",
            schema = @Schema(examples = "N,S"))
    String flags;

    @RestQuery
    @Parameter(
            description = "Another way than `Accept` to say what the answer should be",
            schema = @Schema(enumeration = {"json", "ndjson", "csv"}))
    String format;

    @Context
    HttpHeaders headers;

    TimeRange range(CityCalendar calendar) {
        return TimeRange.parse(from, to, calendar);
    }

    /** What to gather by; empty where single observations are wanted. */
    Optional<Every> every() {
        Optional<Every> gathered = Optional.ofNullable(Query.parsed("every", every, Every::parse));
        refuse(gathered.isEmpty() && aggregate != null, "aggregate", "needs-every", "say by what, such as every=1d");
        refuse(
                gathered.isPresent() && flags != null,
                "flags",
                "not-with-every",
                "what is gathered are the values that count");
        return gathered;
    }

    /** What the cells of a row are called. */
    List<String> columns() {
        return List.of("time", "period", "value", every == null ? "flag" : "count");
    }

    Aggregate aggregate() {
        Aggregate wanted = Query.oneOf("aggregate", aggregate, Aggregate.class, Aggregate::code);
        return wanted == null ? Aggregate.AVG : wanted;
    }

    Set<QualityFlag> flags() {
        Set<QualityFlag> wanted = Query.parsed("flags", flags, text -> {
            Set<QualityFlag> some = EnumSet.noneOf(QualityFlag.class);
            Arrays.stream(text.split(",", -1)).map(QualityFlag::of).forEach(some::add);
            return some;
        });
        return wanted == null ? EnumSet.allOf(QualityFlag.class) : wanted;
    }

    RowFormat format() {
        RowFormat wanted =
                Query.oneOf("format", format, RowFormat.class, one -> one.name().toLowerCase(Locale.ROOT));
        return wanted == null
                ? headers.getAcceptableMediaTypes().stream()
                        .map(ReadingQuery::preferred)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(RowFormat.JSON)
                : wanted;
    }

    private static Optional<RowFormat> preferred(MediaType accepted) {
        return Arrays.stream(RowFormat.values())
                .filter(one -> accepted.isCompatible(MediaType.valueOf(one.mediaType())))
                .findFirst();
    }

    private static void refuse(boolean wrong, String parameter, String code, String message) {
        if (wrong) {
            throw ProblemException.malformed(FieldError.inParameter(parameter, code, message, null));
        }
    }
}
