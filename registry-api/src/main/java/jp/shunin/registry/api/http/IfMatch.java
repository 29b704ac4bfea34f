package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.shunin.registry.api.command.ExpectedVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The version upon which a command is to be recorded (RFC 9110, 13.1.1): one of those in a list of entity tags, or any.
 * Tags are compared strongly, so a weak one is good but never met, as is one that is no version.
 */
final class IfMatch {

    private static final String ANY = "*";

    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"";
    private static final String BETWEEN = "[ \\t]*,[ \\t,]*";
    private static final Pattern TAGS = Pattern.compile("[ \\t,]*" + TAG + "(?:" + BETWEEN + TAG + ")*[ \\t,]*");
    private static final Pattern VERSION = Pattern.compile("(W/)?\"(?:(0|[1-9][0-9]{0,17})|[^\"]*)\"");

    private IfMatch() {}

    /**
     * The versions one of which the client has seen; null if it does not say, or if any will do.
     *
     * @throws BadParameterException if it says so in no way that can be read
     */
    static @Nullable ExpectedVersions of(HttpServletRequest request) {
        String said = String.join(", ", Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)))
                .strip();
        if (request.getHeader(HttpHeaders.IF_MATCH) == null || said.equals(ANY)) {
            return null;
        }
        if (!TAGS.matcher(said).matches()) {
            throw BadParameterException.malformed(HttpHeaders.IF_MATCH, "version");
        }
        return new ExpectedVersions(said, strongVersions(said));
    }

    private static Set<Long> strongVersions(String tags) {
        return VERSION.matcher(tags)
                .results()
                .filter(tag -> tag.group(1) == null)
                .flatMap(tag -> version(tag).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Long> version(MatchResult tag) {
        return Optional.ofNullable(tag.group(2)).map(Long::valueOf);
    }
}
