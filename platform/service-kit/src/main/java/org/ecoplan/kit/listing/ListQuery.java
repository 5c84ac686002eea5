package org.ecoplan.kit.listing;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestQuery;

/** What any list may be asked, as it was sent; for {@code @BeanParam}. */
public class ListQuery {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @RestQuery
    @Parameter(
            description = "Only these members of each item, separated by commas, with dots where they are nested"
                    + " (`name.zh`). In a table they choose the columns and their order.")
    String fields;

    @RestQuery
    @Parameter(description = "Keys to sort by, separated by commas, the first one first; `-` in front turns one round")
    String sort;

    @RestQuery
    @Parameter(description = "`next` of the page before, to go on with the same `sort`")
    String cursor;

    @RestQuery
    @Parameter(
            description = "How many items at most. Without it a page has 100, and a table all there are.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
    String limit;

    @RestQuery
    @Parameter(
            description = "What the list is given as; wins over `Accept`",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "csv", "xlsx"}))
    String format;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    /** What is asked of a list that has one order and one form. */
    public record PageOnly(String cursor, int limit) {}

    /**
     * Whether the list is to be given as a table.
     *
     * @throws ProblemException 400 for a format that there is none of
     */
    public boolean asksForTable() {
        return Format.of(format, headers.getAcceptableMediaTypes()) != Format.JSON;
    }

    /** @throws ProblemException 400 for what only other lists can do */
    public PageOnly pageOnly() {
        refuse("fields", fields);
        refuse("sort", sort);
        refuse("format", format);
        return new PageOnly(cursor, Query.limit(limit));
    }

    private static void refuse(String parameter, String value) {
        if (value != null) {
            throw ProblemException.malformed(FieldError.inParameter(
                    parameter, "not-here", "this list has one order and is given as JSON, whole", value));
        }
    }
}
