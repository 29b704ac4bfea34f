package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Chooses the handler of a request among those whose address is as long as the one asked for and has the same fixed parts.
 * Spring itself would try every address that has a name in it, and so would be slower with each operation that the
 * registry gains: with a hundred, that was a fifth of the time of a standing. Where it is not plain which one is meant,
 * Spring decides.
 */
final class HandlersByLength extends RequestMappingHandlerMapping {

    private static final Pattern WITH_A_NAME = Pattern.compile("[{*?]");

    private Map<Integer, List<Candidate>> candidates = Map.of();

    /** @param fixed the parts of the address; null where anything may stand */
    private record Candidate(List<@Nullable String> fixed, RequestMappingInfo mapping, HandlerMethod handler) {

        private boolean mayBe(List<PathContainer.Element> asked) {
            for (int i = 0; i < fixed.size(); i++) {
                String part = fixed.get(i);
                if (part != null && !part.equals(asked.get(i).value())) {
                    return false;
                }
            }
            return true;
        }
    }

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
            for (String pattern : mapping.getPatternValues()) {
                if (hasAnyLength(pattern)) {
                    ofAnyLength.add(new Candidate(List.of(), mapping, handler));
                } else {
                    Candidate candidate = new Candidate(fixed(pattern), mapping, handler);
                    byLength.computeIfAbsent(candidate.fixed().size(), _ -> new ArrayList<>())
                            .add(candidate);
                }
            }
        });
        byLength.values().forEach(alike -> alike.addAll(ofAnyLength));
        return byLength;
    }

    private static boolean hasAnyLength(String pattern) {
        return pattern.contains("**") || pattern.contains("{*");
    }

    private static List<@Nullable String> fixed(String pattern) {
        List<@Nullable String> parts = new ArrayList<>();
        for (PathContainer.Element part : PathContainer.parsePath(pattern).elements()) {
            parts.add(WITH_A_NAME.matcher(part.value()).find() ? null : part.value());
        }
        return parts;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        Candidate only = null;
        List<PathContainer.Element> asked = parts(request);
        for (Candidate candidate : candidates.getOrDefault(asked.size(), List.of())) {
            RequestMappingInfo match = candidate.mayBe(asked) ? getMatchingMapping(candidate.mapping(), request) : null;
            if (match != null && only != null) {
                return super.lookupHandlerMethod(path, request);
            }
            if (match != null) {
                only = new Candidate(candidate.fixed(), match, candidate.handler());
            }
        }
        return only == null ? super.lookupHandlerMethod(path, request) : chosen(only, path, request);
    }

    private HandlerMethod chosen(Candidate only, String path, HttpServletRequest request) {
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
        handleMatch(only.mapping(), path, request);
        return only.handler();
    }

    private static List<PathContainer.Element> parts(HttpServletRequest request) {
        return ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements();
    }
}
