package org.ecoplan.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Which methods a path takes, whichever resource class serves them. */
final class AllowedMethods {
    private AllowedMethods() {}

    /** In alphabetical order; empty if nothing is at this path. */
    static Set<String> of(ContainerRequestContext request) {
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
        Set<String> methods = new TreeSet<>();
        // each class by itself: together the mapper would stop at the first one whose prefix fits
        for (RequestMapper.RequestPath<InitialMatch> resource :
                context.getDeployment().getClassMappers()) {
            RequestMapper.RequestMatch<InitialMatch> match =
                    new RequestMapper<>(new ArrayList<>(List.of(resource))).map(context.getPathWithoutPrefix());
            if (match != null) {
                routers(match)
                        .flatMap(router -> methods(router, match.remaining))
                        .forEach(methods::add);
            }
        }
        return methods;
    }

    private static Stream<ClassRoutingHandler> routers(RequestMapper.RequestMatch<InitialMatch> match) {
        return Arrays.stream(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(ClassRoutingHandler.class::cast);
    }

    private static Stream<String> methods(ClassRoutingHandler router, String remaining) {
        String path = remaining.isEmpty() ? "/" : remaining;
        return router.getMappers().entrySet().stream()
                .filter(mapper -> mapper.getValue().map(path) != null)
                .map(Map.Entry::getKey)
                .filter(Objects::nonNull);
    }
}
