package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shunin.registry.api.command.CommandOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Who sends a command, from where, on what ground and upon which version. */
final class Origins {

    /** Until accounts exist, everyone who can reach the register on its loopback address is this one. */
    private static final String NO_ACCOUNTS_YET = "local";

    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");

    private Origins() {}

    static CommandOrigin of(HttpServletRequest request, @Nullable String note, @Nullable String basis) {
        return new CommandOrigin(account(request), request.getRemoteAddr(), note, basis, expectedVersion(request));
    }

    /** The account that is signed in; null where the register knows no accounts. */
    static @Nullable String signedIn(HttpServletRequest request) {
        Principal signedIn = request.getUserPrincipal();
        return signedIn == null ? null : signedIn.getName();
    }

    /** The account that sends the request. */
    static String account(HttpServletRequest request) {
        return Objects.requireNonNullElse(signedIn(request), NO_ACCOUNTS_YET);
    }

    /**
     * The version of the entry that the client has seen; null if it does not say.
     *
     * @throws MalformedRequestException if it says so in no way that can be read
     */
    static @Nullable Long expectedVersion(HttpServletRequest request) {
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher etag = ETAG.matcher(ifMatch.strip());
        if (!etag.matches()) {
            throw new MalformedRequestException(HttpHeaders.IF_MATCH, "version");
        }
        return Long.valueOf(etag.group(1));
    }
}
