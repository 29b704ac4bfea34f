package jp.shunin.registry.api.web.measures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.api.http.CommandRecorder;
import jp.shunin.registry.api.http.MeasureRecorded;
import jp.shunin.registry.api.http.MeasureRequests;
import jp.shunin.registry.api.http.OnceOnly;
import jp.shunin.registry.api.security.Admission;
import jp.shunin.registry.api.web.Surroundings;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.api.web.measures.Draft.Step;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Declares a measure step by step. Nothing is recorded before the last one, which shows what would come of it. */
@Controller
@RequestMapping(MeasureWizard.ADDRESS)
class MeasureWizard {

    static final String ADDRESS = "/measures/new";

    private final DraftReader drafts;
    private final Forecasts forecasts;
    private final MeasureReader measures;
    private final OnceOnly once;
    private final CommandRecorder recorder;
    private final Surroundings surroundings;
    private final Words words;

    MeasureWizard(
            DraftReader drafts,
            Forecasts forecasts,
            MeasureReader measures,
            OnceOnly once,
            CommandRecorder recorder,
            Surroundings surroundings,
            Words words) {
        this.drafts = drafts;
        this.forecasts = forecasts;
        this.measures = measures;
        this.once = once;
        this.recorder = recorder;
        this.surroundings = surroundings;
        this.words = words;
    }

    /** @param step the step that is asked for; one before it is shown if something is wrong there */
    @GetMapping
    String step(
            @RequestParam(defaultValue = "1") String step,
            HttpServletRequest request,
            Model page,
            RedirectAttributes redirect) {
        Draft draft = Draft.of(Typed.in(request));
        Step asked = Step.of(step);
        ReadDraft read = drafts.read(draft);
        Optional<Step> before = read.wrong().first().filter(first -> first.compareTo(asked) < 0);
        if (before.isPresent()) {
            return show(before.get(), draft, read, true, page);
        }
        if (asked == Step.CHECK && isRecorded(draft, read)) {
            redirect.addFlashAttribute("notice", words.say("measures.recordedBefore"));
            return "redirect:/measures/" + read.id();
        }
        String shown = show(asked, draft, read, false, page);
        if (step.equals(Draft.ONE_MORE_ROW)) {
            WizardView.addRow(draft, page);
        }
        return shown;
    }

    @PostMapping
    String declare(HttpServletRequest request, Model page, RedirectAttributes redirect) {
        Draft draft = Draft.of(Typed.in(request));
        ReadDraft read = drafts.read(draft);
        MeasureRequests.Declare declaration = read.declaration();
        if (declaration == null) {
            return show(read.wrong().first().orElse(Step.BASIS), draft, read, true, page);
        }
        Admission.of(request).requireOwn(declaration.onBehalfOf());
        if (!isRecorded(draft, read)) {
            once.record(
                    request,
                    draft.key(),
                    declaration.toString(),
                    MeasureRecorded.class,
                    () -> recorded(declaration, read));
            redirect.addFlashAttribute("notice", words.say("measures.declared"));
        } else {
            redirect.addFlashAttribute("notice", words.say("measures.recordedBefore"));
        }
        return "redirect:/measures/" + read.id();
    }

    /** Under the id that was made of its key, so that the same draft is known again whatever became of it. */
    private boolean isRecorded(Draft draft, ReadDraft read) {
        return draft.value("measureId").isEmpty() && measures.version(read.id()) > 0;
    }

    private ResponseEntity<MeasureRecorded> recorded(MeasureRequests.Declare declaration, ReadDraft read) {
        return recorder.record(
                new DeclareSpecialMeasure(read.id(), declaration.terms()),
                declaration.note(),
                declaration.basis().documentNumber());
    }

    private String show(Step step, Draft draft, ReadDraft read, boolean tellWrong, Model page) {
        WizardView.fill(ADDRESS, step, draft, tellWrong ? read.wrong().at(step) : Map.of(), page);
        page.addAttribute("prefectures", surroundings.ownPrefectures());
        MeasureRequests.Declare declaration = read.declaration();
        if (step == Step.CHECK && declaration != null) {
            check(read.id(), declaration, page);
        }
        return WizardView.TEMPLATE;
    }

    private void check(MeasureId id, MeasureRequests.Declare declaration, Model page) {
        surroundings.requireOwn(declaration.prefecture());
        page.addAttribute("id", id);
        page.addAttribute("terms", declaration.terms());
        page.addAttribute("taken", measures.version(id) > 0);
        page.addAttribute("forecast", forecasts.of(id, declaration.terms()));
    }
}
