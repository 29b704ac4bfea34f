package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/**
 * Which requests are commands: every POST to the API, but for the few questions that are posted because of their length.
 * So a new command is held to its size and kept under its key without a further word.
 */
final class PostedCommands {

    private static final String API = "/api/v1/";
    private static final Pattern QUESTION = Pattern.compile("/api/v1/(standings:batch|special-measures/[^/]+/preview)");

    private PostedCommands() {}

    static boolean isOne(HttpServletRequest request) {
        String path = request.getRequestURI();
        return HttpMethod.POST.matches(request.getMethod())
                && path.startsWith(API)
                && !QUESTION.matcher(path).matches();
    }
}
