package jp.shunin.registry.api.web.measures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jp.shunin.registry.api.bulk.Job;
import jp.shunin.registry.api.bulk.Jobs;
import jp.shunin.registry.api.http.Language;
import jp.shunin.registry.api.http.MeasureApprovals;
import jp.shunin.registry.api.http.MeasureApprovals.Started;
import jp.shunin.registry.api.http.MeasureRequests;
import jp.shunin.registry.api.http.OnceOnly;
import jp.shunin.registry.api.http.ToldJobs;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.Role;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A measure on its way: awaiting the approval of a second person, being applied, applied. */
@Controller
@RequestMapping(MeasurePage.ADDRESS)
class MeasurePage {

    static final String ADDRESS = "/measures/{id}";

    private static final int APPROVAL = 5;
    private static final int APPLICATION = 6;

    private final KnownMeasures known;
    private final MeasureReader measures;
    private final Jobs jobs;
    private final ToldJobs told;
    private final Forecasts forecasts;
    private final MeasureApprovals approvals;
    private final OnceOnly once;
    private final Words words;

    MeasurePage(
            KnownMeasures known,
            MeasureReader measures,
            Jobs jobs,
            ToldJobs told,
            Forecasts forecasts,
            MeasureApprovals approvals,
            OnceOnly once,
            Words words) {
        this.known = known;
        this.measures = measures;
        this.jobs = jobs;
        this.told = told;
        this.forecasts = forecasts;
        this.approvals = approvals;
        this.once = once;
        this.words = words;
    }

    /** @param again whether it is to be applied once more, to who has come since or after an amendment */
    @GetMapping
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletRequest request,
            Model page) {
        MeasureId measureId = known.id(id);
        MeasureLife life = known.life(measureId);
        Measure measure = life.measure();
        Account account = Account.of(request);
        List<Job> applications = jobs.of(measureId);
        Job newest = applications.isEmpty() ? null : applications.getLast();
        boolean ended = newest != null && newest.state().isFinished();
        boolean toApprove = !life.isWithdrawn() && (newest == null || (ended && (again || life.awaitsApproval())));
        page.addAttribute("id", measureId);
        page.addAttribute("measure", measure);
        page.addAttribute("terms", measure.terms());
        page.addAttribute("history", life.events());
        page.addAttribute("told", newest == null ? null : told(newest, request));
        page.addAttribute("toApprove", toApprove);
        page.addAttribute("amended", life.beforeAmendment() != null);
        page.addAttribute("mayAmend", !life.isWithdrawn() && isOwn(account, measure) && mayAmend(account));
        page.addAttribute("at", toApprove ? APPROVAL : APPLICATION);
        page.addAttribute("version", measures.version(measureId));
        page.addAttribute("key", UUID.randomUUID().toString());
        page.addAttribute("samePerson", account.name().equals(measure.changedBy()));
        page.addAttribute(
                "mayApprove", isOwn(account, measure) && AccessTable.admits(account, "POST", ADDRESS + "/approval"));
        page.addAttribute(
                "forecast",
                toApprove && maySee(account, measure)
                        ? forecasts.of(measureId, measure.terms(), life.beforeAmendment())
                        : null);
        page.addAttribute("maySee", maySee(account, measure));
        return "measures/one";
    }

    private ToldJobs.Told told(Job job, HttpServletRequest request) {
        return told.find(job.jobId().toString(), Language.askedBy(request));
    }

    private static boolean isOwn(Account account, Measure measure) {
        return account.prefectures().contains(measure.terms().prefecture());
    }

    private static boolean mayAmend(Account account) {
        return AccessTable.admits(account, "POST", AmendmentWizard.ADDRESS);
    }

    private static boolean maySee(Account account, Measure measure) {
        return account.roles().contains(Role.AUDITOR) || isOwn(account, measure);
    }

    /**
     * Approves what was shown, and has it applied.
     *
     * @param seen the version of the measure that was shown
     */
    @PostMapping("/approval")
    String approve(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam long seen,
            @RequestParam(required = false) @Nullable String note,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        MeasureId measureId = known.id(id);
        String said = measureId + "\n" + seen + "\n" + note;
        boolean before = once.recordedBefore(request, key, said, Started.class).isPresent();
        if (!before && measures.version(measureId) != seen) {
            redirect.addFlashAttribute("stale", true);
            return "redirect:" + ADDRESS;
        }
        MeasureRequests.Apply apply = new MeasureRequests.Apply(note == null || note.isBlank() ? null : note, null);
        once.record(request, key, said, Started.class, () -> approvals.record(measureId, apply, request));
        redirect.addFlashAttribute("notice", words.say("measures.approved"));
        return "redirect:" + ADDRESS;
    }
}
