package jp.shunin.registry.api.web.transfers;

import java.util.Optional;
import jp.shunin.registry.api.web.form.TypedNumber;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a person's request is forwarded: by the present prefecture, and to none but the one where the workplace is (M-1). */
@Controller
class ForwardingPage {

    static final String ADDRESS = "/transfers/forwarding";

    @GetMapping(ADDRESS)
    String forwarding(@RequestParam(required = false) @Nullable String number, Model page) {
        Optional<RegistrationNumber> whom = Optional.ofNullable(number).flatMap(TypedNumber::read);
        if (whom.isPresent()) {
            return "redirect:/people/" + whom.get() + "/transfer-requests";
        }
        page.addAttribute("number", number);
        return "transfers/forwarding";
    }
}
