package jp.shunin.registry.api.web.jobs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import jp.shunin.registry.api.http.Language;
import jp.shunin.registry.api.http.ToldJobs;
import jp.shunin.registry.api.http.ToldJobs.Told;
import jp.shunin.registry.api.rebuild.ReadModelChoice;
import jp.shunin.registry.api.rebuild.Rebuilds;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.web.form.SentForms;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.projections.processing.Progress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What runs and what has ended, how far the read models are behind, and building them afresh. */
@Controller
@RequestMapping("/jobs")
class JobsPage {

    private static final int SHOWN = 50;
    private static final String TO_JOB = "redirect:/jobs/";

    private final ToldJobs jobs;
    private final Rebuilds rebuilds;
    private final Progress progress;
    private final Words words;

    JobsPage(ToldJobs jobs, Rebuilds rebuilds, Progress progress, Words words) {
        this.jobs = jobs;
        this.rebuilds = rebuilds;
        this.progress = progress;
        this.words = words;
    }

    @GetMapping
    String all(HttpServletRequest request, Model page) {
        List<Told> told = jobs.newest(SHOWN, Language.askedBy(request));
        page.addAttribute("jobs", told);
        page.addAttribute("running", told.stream().anyMatch(each -> !each.job().isEnded()));
        page.addAttribute("lag", progress.lag());
        page.addAttribute("keepsUp", progress.keepsUp());
        page.addAttribute("mayRebuild", AccessTable.admits(Account.of(request), "POST", "/jobs/rebuilds"));
        page.addAttribute("readModels", ReadModelChoice.values());
        page.addAttribute("key", UUID.randomUUID().toString());
        return "jobs/all";
    }

    @GetMapping("/{jobId}")
    String one(@PathVariable String jobId, HttpServletRequest request, Model page) {
        Told told = jobs.find(jobId, Language.askedBy(request));
        Account account = Account.of(request);
        page.addAttribute("told", told);
        page.addAttribute("maySeeMeasure", AccessTable.admits(account, "GET", "/measures/{id}"));
        page.addAttribute(
                "mayCancel",
                !told.job().isEnded() && AccessTable.admits(account, "POST", "/jobs/{jobId}/cancellation"));
        return "jobs/one";
    }

    /** The bar alone, while the job runs. When it has ended, the page around it has more to say. */
    @GetMapping("/{jobId}/progress")
    String progress(@PathVariable String jobId, HttpServletRequest request, HttpServletResponse response, Model page) {
        Told told = jobs.find(jobId, Language.askedBy(request));
        page.addAttribute("told", told);
        if (told.job().isEnded()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "jobs/progress :: bar(told=${told})";
    }

    @PostMapping("/{jobId}/cancellation")
    String cancel(@PathVariable String jobId, HttpServletRequest request, RedirectAttributes redirect) {
        jobs.cancel(jobId, Language.askedBy(request));
        redirect.addFlashAttribute("notice", words.say("jobs.cancelled"));
        return TO_JOB + jobId;
    }

    @PostMapping("/rebuilds")
    String rebuild(@RequestParam ReadModelChoice readModel, @RequestParam String key, HttpServletRequest request) {
        return start(rebuilds::rebuild, readModel, key, request);
    }

    @PostMapping("/rollbacks")
    String rollBack(@RequestParam ReadModelChoice readModel, @RequestParam String key, HttpServletRequest request) {
        return start(rebuilds::rollBack, readModel, key, request);
    }

    private static String start(
            BiFunction<ReadModelChoice, String, UUID> what,
            ReadModelChoice readModel,
            String key,
            HttpServletRequest request) {
        String account = Account.of(request).name();
        return SentForms.once(request, key, () -> TO_JOB + what.apply(readModel, account));
    }
}
