package org.ecoplan.kit.listing;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file is called that a list is saved as. */
record FileName(String ascii, String readable) {

    /** Such as {@code jiangmen-2019-2030-indicators.csv}, and the same with the list's title. */
    static FileName of(Asked<?> asked, UriInfo uri) {
        String title = asked.language().of(asked.listing().title());
        return new FileName(named(asked.listing().name(), asked, uri), named(title, asked, uri));
    }

    private static String named(String name, Asked<?> asked, UriInfo uri) {
        return Stream.concat(uri.getPathParameters().values().stream().flatMap(List::stream), Stream.of(name))
                        .collect(Collectors.joining("-"))
                + "." + asked.format().suffix();
    }

    /** For {@code Content-Disposition}: RFC 6266, with the name in Unicode as RFC 8187 has it. */
    String disposition() {
        String encoded = URLEncoder.encode(readable, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(ascii.replaceAll("[^A-Za-z0-9._-]", "_"), encoded.replace("*", "%2A"));
    }
}
