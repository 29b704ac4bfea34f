package jp.shunin.registry.api.security.embedded;

import jp.shunin.registry.api.security.EmbeddedAccounts;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form of the authorization server, where the demonstration accounts sign in. */
@Controller
@Conditional(EmbeddedAccounts.class)
class DemonstrationSignIn {

    static final String ADDRESS = "/login";

    @GetMapping(ADDRESS)
    String form() {
        return "sign-in/demonstration";
    }
}
