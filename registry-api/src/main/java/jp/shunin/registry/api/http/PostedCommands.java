package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/**
 * Which requests are commands: every POST to the API, but for the few questions that are posted because of their length,
 * and files that are handed in, of any length. So a new command is held to its size and kept under its key without a further word.
 */
public final class PostedCommands {

    private static final String API = "/api/v1/";
    private static final Pattern QUESTION =
            Pattern.compile("/api/v1/(standings:batch|imports|special-measures/[^/]+/preview)");

    private PostedCommands() {}

    /** Whether a POST to the address, or to addresses of this form, is a command. */
    public static boolean areTakenAt(String path) {
        return path.startsWith(API) && !QUESTION.matcher(path).matches();
    }

    static boolean isOne(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && areTakenAt(Path.of(request));
    }
}
