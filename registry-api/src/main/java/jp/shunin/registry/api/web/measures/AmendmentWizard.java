package jp.shunin.registry.api.web.measures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.api.http.CommandRecorder;
import jp.shunin.registry.api.http.MeasureRecorded;
import jp.shunin.registry.api.http.MeasureRequests;
import jp.shunin.registry.api.http.OnceOnly;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.api.web.measures.Draft.Step;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Amends a measure by the steps by which it was declared (S-3): it may reach more people and further, nobody less far. It
 * is shown before it is recorded, and a second person approves that it is applied (S-4).
 */
@Controller
@RequestMapping(AmendmentWizard.ADDRESS)
class AmendmentWizard {

    static final String ADDRESS = MeasurePage.ADDRESS + "/amendment";

    private final KnownMeasures known;
    private final MeasureReader measures;
    private final DraftReader drafts;
    private final Forecasts forecasts;
    private final OnceOnly once;
    private final CommandRecorder recorder;
    private final Words words;

    AmendmentWizard(
            KnownMeasures known,
            MeasureReader measures,
            DraftReader drafts,
            Forecasts forecasts,
            OnceOnly once,
            CommandRecorder recorder,
            Words words) {
        this.known = known;
        this.measures = measures;
        this.drafts = drafts;
        this.forecasts = forecasts;
        this.once = once;
        this.recorder = recorder;
        this.words = words;
    }

    /**
     * What is amended, with what was typed.
     *
     * @param version of the measure as it was read
     */
    private record Amending(MeasureId id, long version, Measure measure, Draft draft, ReadAmendment read) {}

    /** @param step the step that is asked for; one before it is shown if something is wrong there */
    @GetMapping
    String step(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") String step,
            HttpServletRequest request,
            Model page,
            RedirectAttributes redirect) {
        Amending amending = read(id, request);
        if (isOver(amending, request, redirect)) {
            return "redirect:" + MeasurePage.ADDRESS;
        }
        Step asked = Step.of(step);
        Optional<Step> before = amending.read().wrong().first().filter(first -> first.compareTo(asked) < 0);
        String shown = show(before.orElse(asked), amending, before.isPresent(), page);
        if (before.isEmpty() && step.equals(Draft.ONE_MORE_ROW)) {
            WizardView.addRow(amending.draft(), page);
        }
        return shown;
    }

    /** @param seen the version of the measure for which the outcome was shown */
    @PostMapping
    String amend(
            @PathVariable String id,
            @RequestParam long seen,
            HttpServletRequest request,
            Model page,
            RedirectAttributes redirect) {
        Amending amending = read(id, request);
        if (isOver(amending, request, redirect)) {
            return "redirect:" + MeasurePage.ADDRESS;
        }
        ReadAmendment.Said said = amending.read().said();
        if (said == null) {
            return show(amending.read().wrong().first().orElse(Step.BASIS), amending, true, page);
        }
        if (amending.version() != seen) {
            page.addAttribute("stale", true);
            return show(Step.CHECK, amending, false, page);
        }
        once.record(
                request,
                amending.draft().key(),
                amending.id() + "\n" + said.body(),
                MeasureRecorded.class,
                () -> recorded(amending.id(), said.body()));
        redirect.addFlashAttribute("notice", words.say("measures.amended"));
        return "redirect:" + MeasurePage.ADDRESS;
    }

    /** The steps begin with the terms as they are. */
    private Amending read(String id, HttpServletRequest request) {
        MeasureId measureId = known.id(id);
        long version = measures.version(measureId);
        Measure measure = known.measure(measureId);
        Draft draft =
                request.getParameter(Typed.KEY) == null ? Draft.amending(measure.terms()) : Draft.of(Typed.in(request));
        return new Amending(measureId, version, measure, draft, drafts.amendment(draft, measureId, measure));
    }

    /** Whether there is nothing to be amended any more: the measure was withdrawn, or this amendment is recorded. */
    private boolean isOver(Amending amending, HttpServletRequest request, RedirectAttributes redirect) {
        boolean recorded = once.isSpent(request, amending.draft().key());
        if (recorded) {
            redirect.addFlashAttribute("notice", words.say("measures.amendedBefore"));
        }
        return recorded || amending.measure().withdrawnOn() != null;
    }

    private ResponseEntity<MeasureRecorded> recorded(MeasureId id, MeasureRequests.Amend body) {
        MeasureRequests.Basis basis = body.basis();
        return recorder.record(body.command(id), body.note(), basis == null ? null : basis.documentNumber());
    }

    private String show(Step step, Amending amending, boolean tellWrong, Model page) {
        Map<String, String> wrong = tellWrong ? amending.read().wrong().at(step) : Map.of();
        WizardView.fill("/measures/" + amending.id() + "/amendment", step, amending.draft(), wrong, page);
        page.addAttribute("id", amending.id());
        page.addAttribute("amends", amending.measure().terms());
        page.addAttribute("version", amending.version());
        ReadAmendment.Said said = amending.read().said();
        if (step == Step.CHECK && said != null) {
            page.addAttribute("terms", said.amended());
            page.addAttribute(
                    "forecast",
                    forecasts.of(
                            amending.id(), said.amended(), amending.measure().terms()));
        }
        return WizardView.TEMPLATE;
    }
}
