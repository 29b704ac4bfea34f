package jp.shunin.registry.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the line of the {@link AccessTable} for a request, by the same reading of the address as the controllers have. */
final class Operations {

    private final Map<Shape, List<Line>> lines = new HashMap<>();

    /** What tells most operations apart at a glance. */
    private record Shape(String method, int elements) {}

    private record Line(PathPattern pattern, Operation operation) implements Comparable<Line> {

        /** As the controllers choose: what is written out goes before a name for anything. */
        @Override
        public int compareTo(Line other) {
            return PathPattern.SPECIFICITY_COMPARATOR.compare(pattern, other.pattern);
        }
    }

    /**
     * An operation that is asked for.
     *
     * @param names what stands in the place of the names in its pattern
     */
    record Asked(Operation operation, Map<String, String> names) {}

    Operations(List<Operation> operations) {
        for (Operation operation : operations) {
            PathPattern pattern = PathPatternParser.defaultInstance.parse(operation.pattern());
            int elements =
                    PathContainer.parsePath(operation.pattern()).elements().size();
            lines.computeIfAbsent(new Shape(operation.method(), elements), _ -> new ArrayList<>())
                    .add(new Line(pattern, operation));
        }
        lines.values().forEach(Collections::sort);
    }

    Optional<Asked> find(HttpServletRequest request) {
        PathContainer path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        for (Line line : lines.getOrDefault(new Shape(method, path.elements().size()), List.of())) {
            PathPattern.PathMatchInfo match = line.pattern().matchAndExtract(path);
            if (match != null) {
                return Optional.of(new Asked(line.operation(), match.getUriVariables()));
            }
        }
        return Optional.empty();
    }
}
