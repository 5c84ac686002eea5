package org.ecoplan.indicator.plan;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;

/** A plan as a document of its own, in the format that is asked for or accepted. */
final class PlanDocument {
    private PlanDocument() {}

    private enum Format {
        JSON(MediaType.APPLICATION_JSON),
        YAML(Yaml.MEDIA_TYPE);

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param format a format's name; {@code null} where the Accept header decides */
    static Response answer(LoadedPlan plan, String format, Request request) {
        Format wanted = Query.oneOf("format", format, Format.class, Format::code);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Revision.tag(plan.revision()));
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(plan.definition());
        if (wanted != null && unchanged == null) {
            answer.type(wanted.mediaType);
        }
        return answer.tag(Revision.tag(plan.revision()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
