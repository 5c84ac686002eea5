package org.ecoplan.kit.listing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoplan.kit.problem.ProblemException;

/** Answers with lists, and with single things that have no revision. */
@ApplicationScoped
public class Lists {

    // Compression is negotiated below us; caches have to know.
    private static final String VARY = "Accept, Accept-Encoding, Accept-Language";

    private final ObjectMapper json;
    private final Map<Class<?>, Items> known = new ConcurrentHashMap<>();

    Lists(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A page of a list as JSON, with an {@code ETag} and a {@code Link} to the next one, or all of it as a table.
     *
     * @throws ProblemException 400 for a query that the list cannot answer
     */
    public <T> Response answer(Listing<T> listing, ListQuery query, Rows<T> rows) {
        Items items = known.computeIfAbsent(listing.type(), type -> Items.of(type, json));
        Asked<T> asked = Asked.of(listing, query, items);
        Response.ResponseBuilder answer =
                asked.isEndless() ? everything(asked, items, query, rows) : page(asked, items, query, rows);
        return answer.header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.language().tag())
                .build();
    }

    /** One thing as JSON, with an {@code ETag} of its content. */
    public Response one(Object thing, HttpHeaders headers) {
        try {
            return conditional(json.writeValueAsBytes(thing), headers).build();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Response.ResponseBuilder everything(Asked<T> asked, Items items, ListQuery query, Rows<T> rows) {
        List<T> first = rows.read(new Slice<>(asked.sorting(), asked.after(), Export.CHUNK));
        return table(asked, query, new Export<>(asked, items, first, true, rows));
    }

    private <T> Response.ResponseBuilder page(Asked<T> asked, Items items, ListQuery query, Rows<T> rows) {
        int size = asked.pageSize();
        List<T> found = rows.read(new Slice<>(asked.sorting(), asked.after(), size + 1));
        List<T> page = found.subList(0, Math.min(size, found.size()));
        String next =
                found.size() > size ? Position.cursor(asked.listing(), asked.sorting(), page.get(size - 1)) : null;
        Response.ResponseBuilder answer = asked.isTable()
                ? table(asked, query, new Export<>(asked, items, page, false, rows))
                : conditional(body(asked, items, page, next), query.headers);
        return next == null ? answer : answer.header(HttpHeaders.LINK, link(query.uri, next));
    }

    private <T> byte[] body(Asked<T> asked, Items items, List<T> page, String next) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(body)) {
            out.writeStartObject();
            out.writeArrayFieldStart("items");
            for (T row : page) {
                write(asked, items, asked.listing().item(row), out);
            }
            out.writeEndArray();
            if (next != null) {
                out.writeStringField("next", next);
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toByteArray();
    }

    private void write(Asked<?> asked, Items items, Object item, JsonGenerator out) throws IOException {
        if (asked.fields().isEmpty()) {
            items.write(item, asked.language(), out);
            return;
        }
        ObjectNode whole = items.tree(item, asked.language());
        ObjectNode chosen = json.createObjectNode();
        asked.fields().forEach(field -> field.copy(whole, chosen));
        json.writeTree(out, chosen);
    }

    private static Response.ResponseBuilder conditional(byte[] body, HttpHeaders headers) {
        Content content = Content.of(body);
        Response.ResponseBuilder answer = content.isKnown(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))
                ? Response.notModified()
                : Response.ok(content.body(), MediaType.APPLICATION_JSON_TYPE);
        return answer.tag(content.tag());
    }

    private static Response.ResponseBuilder table(Asked<?> asked, ListQuery query, Export<?> export) {
        export.checkTitles();
        return Response.ok(export, asked.format().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.of(asked, query.uri).disposition());
    }

    /** RFC 8288; relative, since what is in front of us may be called otherwise outside. */
    private static String link(UriInfo uri, String next) {
        URI page = uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
        return "<%s?%s>; rel=\"next\"".formatted(page.getRawPath(), page.getRawQuery());
    }
}
