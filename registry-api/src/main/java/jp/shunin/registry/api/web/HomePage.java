package jp.shunin.registry.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.shunin.registry.api.security.Account;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what the role of whoever is signed in may do. */
@Controller
class HomePage {

    private final HomeCounts counts;

    HomePage(HomeCounts counts) {
        this.counts = counts;
    }

    @GetMapping("/")
    String tasks(HttpServletRequest request, Model page) {
        Account account = Account.of(request);
        page.addAttribute("tasks", Room.tasksOf(account));
        page.addAttribute("counts", counts.of(account));
        return "home";
    }
}
