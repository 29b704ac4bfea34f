package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import jp.shunin.registry.api.command.CommandOrigin;
import org.jspecify.annotations.Nullable;

/** Who sends a command, from where, on what ground and upon which version. */
final class Origins {

    /** Until accounts exist, everyone who can reach the register on its loopback address is this one. */
    private static final String NO_ACCOUNTS_YET = "local";

    private Origins() {}

    static CommandOrigin of(HttpServletRequest request, @Nullable String note, @Nullable String basis) {
        return new CommandOrigin(account(request), request.getRemoteAddr(), note, basis, IfMatch.of(request));
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
}
