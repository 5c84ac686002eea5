package org.ecoplan.kit.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the resource does not know, or that says nothing. Ignoring one would answer another question than the one
 * that was asked: a mistyped {@code regoin} must not return the whole city's values.
 */
class KnownParametersOnly {

    private final Set<String> ofAll;
    private final Map<Method, Collection<String>> known = new ConcurrentHashMap<>();

    /** @param ofAll parameters that every path of the service knows */
    KnownParametersOnly(@ConfigProperty(name = "ecoplan.web.parameters-of-all") Optional<Set<String>> ofAll) {
        this.ofAll = ofAll.orElse(Set.of());
    }

    @ServerRequestFilter
    void check(ResourceInfo resource, UriInfo uri) {
        uri.getPathParameters().forEach(this::checkValue);
        if (uri.getQueryParameters().isEmpty()) {
            return;
        }
        Collection<String> names = known.computeIfAbsent(resource.getResourceMethod(), this::declared);
        uri.getQueryParameters().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw refused(name, "unknown-parameter", "this path knows the parameters " + names);
            }
            if (values.size() > 1) {
                throw refused(name, "repeated-parameter", "this parameter may be given once");
            }
            if (values.get(0).isEmpty()) {
                throw refused(name, "empty-parameter", "this parameter has no value; leave it out to ask for any");
            }
            checkValue(name, values);
        });
    }

    // No name and no number of ours has one, and the database cannot even look for it.
    private void checkValue(String name, List<String> values) {
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw refused(name, "unreadable-character", "a parameter cannot hold the character NUL");
        }
    }

    private Collection<String> declared(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                                .flatMap(field -> name(field, field.getName()))
                        : name(parameter, parameter.getName()))
                .collect(() -> new TreeSet<>(ofAll), TreeSet::add, TreeSet::addAll);
    }

    /** The query parameter that something is filled from, if it is. */
    private static Stream<String> name(AnnotatedElement element, String itsName) {
        QueryParam standard = element.getAnnotation(QueryParam.class);
        if (standard != null) {
            return Stream.of(standard.value());
        }
        RestQuery query = element.getAnnotation(RestQuery.class);
        return query == null ? Stream.empty() : Stream.of(query.value().isEmpty() ? itsName : query.value());
    }

    private static ProblemException refused(String parameter, String code, String message) {
        return ProblemException.malformed(FieldError.inParameter(parameter, code, message, null));
    }
}
