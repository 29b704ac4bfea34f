package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Chooses the handler of a request among those whose address is as long as the one asked for. Spring itself would try
 * every address that has a name in it, and so would be slower with each operation that the registry gains: with a hundred,
 * that was a fifth of the time of a standing. Where it is not plain which one is meant, Spring decides.
 */
final class HandlersByLength extends RequestMappingHandlerMapping {

    private Map<Integer, List<Candidate>> candidates = Map.of();

    private record Candidate(RequestMappingInfo mapping, HandlerMethod handler) {}

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        candidates = sorted(handlers);
    }

    @Override
    public void registerMapping(RequestMappingInfo mapping, Object handler, Method method) {
        super.registerMapping(mapping, handler, method);
        candidates = sorted(getHandlerMethods());
    }

    @Override
    public void unregisterMapping(RequestMappingInfo mapping) {
        super.unregisterMapping(mapping);
        candidates = sorted(getHandlerMethods());
    }

    private static Map<Integer, List<Candidate>> sorted(Map<RequestMappingInfo, HandlerMethod> handlers) {
        Map<Integer, List<Candidate>> byLength = new HashMap<>();
        List<Candidate> ofAnyLength = new ArrayList<>();
        handlers.forEach((mapping, handler) -> {
            Candidate candidate = new Candidate(mapping, handler);
            for (String pattern : mapping.getPatternValues()) {
                List<Candidate> alike = hasAnyLength(pattern)
                        ? ofAnyLength
                        : byLength.computeIfAbsent(length(pattern), _ -> new ArrayList<>());
                alike.add(candidate);
            }
        });
        byLength.values().forEach(alike -> alike.addAll(ofAnyLength));
        return byLength;
    }

    private static boolean hasAnyLength(String pattern) {
        return pattern.contains("**") || pattern.contains("{*");
    }

    private static int length(String pattern) {
        return PathContainer.parsePath(pattern).elements().size();
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        Candidate only = null;
        for (Candidate candidate : candidates.getOrDefault(length(request), List.of())) {
            RequestMappingInfo match = getMatchingMapping(candidate.mapping(), request);
            if (match != null && only != null) {
                return super.lookupHandlerMethod(path, request);
            }
            if (match != null) {
                only = new Candidate(match, candidate.handler());
            }
        }
        return only == null ? super.lookupHandlerMethod(path, request) : chosen(only, path, request);
    }

    private HandlerMethod chosen(Candidate only, String path, HttpServletRequest request) {
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
        handleMatch(only.mapping(), path, request);
        return only.handler();
    }

    private static int length(HttpServletRequest request) {
        return ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements()
                .size();
    }
}
