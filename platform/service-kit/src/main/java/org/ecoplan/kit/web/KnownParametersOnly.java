package org.ecoplan.kit.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the resource does not know. Ignoring one would answer another question than the one
 * that was asked: a mistyped {@code regoin} must not return the whole city's values.
 */
class KnownParametersOnly {

    private final Map<Method, Collection<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo resource, UriInfo uri) {
        if (uri.getQueryParameters().isEmpty()) {
            return;
        }
        Collection<String> names = known.computeIfAbsent(resource.getResourceMethod(), this::declared);
        for (Map.Entry<String, java.util.List<String>> sent :
                uri.getQueryParameters().entrySet()) {
            if (!names.contains(sent.getKey())) {
                throw refused(sent.getKey(), "unknown-parameter", "this path knows the parameters " + names);
            }
            if (sent.getValue().size() > 1) {
                throw refused(sent.getKey(), "repeated-parameter", "this parameter may be given once");
            }
        }
    }

    private Collection<String> declared(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> {
                    QueryParam standard = parameter.getAnnotation(QueryParam.class);
                    RestQuery query = parameter.getAnnotation(RestQuery.class);
                    if (standard != null) {
                        return Stream.of(standard.value());
                    }
                    return query == null
                            ? Stream.of()
                            : Stream.of(query.value().isEmpty() ? parameter.getName() : query.value());
                })
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static ProblemException refused(String parameter, String code, String message) {
        return ProblemException.malformed(FieldError.inParameter(parameter, code, message, null));
    }
}
