package jp.shunin.registry.api.web;

import jp.shunin.registry.api.security.EmbeddedAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which the demonstration accounts sign in. */
@Controller
@Conditional(EmbeddedAccounts.class)
class SignInPage {

    @GetMapping("/login")
    String form(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String logout,
            Model page) {
        page.addAttribute("failed", error != null);
        page.addAttribute("signedOut", logout != null);
        return "sign-in";
    }
}
