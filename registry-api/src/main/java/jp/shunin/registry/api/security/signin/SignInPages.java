package jp.shunin.registry.api.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import jp.shunin.registry.api.security.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people choose the issuer at which they sign in, and are told when that did not work. */
@Controller
public class SignInPages {

    /** Here people sign in; {@code ?to=} names the page to which they come then. */
    public static final String SIGN_IN = "/sign-in";

    /** A form posted here ends the session. */
    public static final String SIGN_OUT = "/logout";

    static final String SIGNED_OUT = "/signed-out";

    private static final String TO = "to";
    private static final String REASON = "reason";

    private final SignInIssuers issuers;

    /** Why somebody is asked to sign in, other than because of wanting to. */
    enum Reason {
        /** The session is over; what was typed is kept. */
        EXPIRED,
        /** The session is over, and what was typed is too long to be kept. */
        TOO_LONG,
        /** The issuer cannot be reached. */
        ISSUER_AWAY,
        /** The issuer did not let this one in, or the attempt was broken off. */
        DENIED,
        /** The issuer does not say who this is. */
        NO_ACCOUNT,
        /** It was not signed in from here, took too long, or was tampered with. */
        FAILED
    }

    SignInPages(SignInIssuers issuers) {
        this.issuers = issuers;
    }

    /** The address of the page that gives a reason. */
    static String because(Reason reason) {
        return SIGN_IN + "?" + REASON + "=" + reason.name().toLowerCase(Locale.ROOT);
    }

    /** Straight on to the only issuer there is, unless there is something to be read first. */
    @GetMapping(SIGN_IN)
    String signIn(
            @RequestParam(name = TO, required = false) @Nullable String to,
            @RequestParam(name = REASON, required = false) @Nullable String reason,
            HttpServletRequest request,
            Model page) {
        Optional<LocalAddress> target = LocalAddress.of(to);
        if (reason == null && Account.find(request).isPresent()) {
            return "redirect:" + target.orElse(LocalAddress.START).value();
        }
        target.ifPresent(wanted -> AfterSignIn.goTo(request, wanted));
        Collection<SignInIssuer> all = issuers.all();
        if (reason == null && all.size() == 1) {
            return "redirect:" + all.iterator().next().address();
        }
        page.addAttribute("issuers", all);
        page.addAttribute(REASON, known(reason));
        return "sign-in/choice";
    }

    @GetMapping(SIGNED_OUT)
    String signedOut() {
        return "sign-in/signed-out";
    }

    private static String known(@Nullable String reason) {
        for (Reason known : Reason.values()) {
            if (known.name().equalsIgnoreCase(reason)) {
                return known.name();
            }
        }
        return "";
    }
}
