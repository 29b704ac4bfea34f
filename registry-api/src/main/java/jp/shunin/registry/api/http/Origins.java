package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jp.shunin.registry.api.command.CommandOrigin;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.Admission;
import org.jspecify.annotations.Nullable;

/** Who sends a command, from where, on what ground and upon which version. */
final class Origins {

    private Origins() {}

    static CommandOrigin of(HttpServletRequest request, @Nullable String note, @Nullable String basis) {
        return new CommandOrigin(
                account(request),
                request.getRemoteAddr(),
                note,
                basis,
                IfMatch.of(request),
                Admission.of(request).jurisdiction().orElse(null));
    }

    /** The account that sends the request. */
    static String account(HttpServletRequest request) {
        return Account.of(request).name();
    }
}
