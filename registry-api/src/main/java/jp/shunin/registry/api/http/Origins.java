package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shunin.registry.api.command.CommandOrigin;
import jp.shunin.registry.api.http.Requests.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Who sends a command, from where, on what ground and upon which version. */
final class Origins {

    /** Until accounts exist, everyone who can reach the register on its loopback address is this one. */
    private static final String NO_ACCOUNTS_YET = "local";

    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");

    private Origins() {}

    static CommandOrigin of(HttpServletRequest request, Recorded recorded) {
        return of(request, recorded.note(), recorded.basis());
    }

    static CommandOrigin of(HttpServletRequest request, @Nullable String note, @Nullable String basis) {
        return new CommandOrigin(NO_ACCOUNTS_YET, request.getRemoteAddr(), note, basis, expectedVersion(request));
    }

    private static @Nullable Long expectedVersion(HttpServletRequest request) {
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher etag = ETAG.matcher(ifMatch.strip());
        if (!etag.matches()) {
            throw new MalformedRequestException(
                    "If-Match", "If-Match takes one version in quotes as an ETag gives it, such as \"12\", or *.");
        }
        return Long.valueOf(etag.group(1));
    }
}
