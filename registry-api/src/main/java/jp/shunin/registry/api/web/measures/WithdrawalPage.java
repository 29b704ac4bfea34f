package jp.shunin.registry.api.web.measures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.shunin.registry.api.http.CommandRecorder;
import jp.shunin.registry.api.http.MeasureRecorded;
import jp.shunin.registry.api.http.MeasureRequests;
import jp.shunin.registry.api.http.OnceOnly;
import jp.shunin.registry.api.web.form.FormBodies;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.WithdrawSpecialMeasure;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Withdraws a measure: it covers nobody more, and nobody loses what it has given (S-3). */
@Controller
@RequestMapping(WithdrawalPage.ADDRESS)
class WithdrawalPage {

    static final String ADDRESS = MeasurePage.ADDRESS + "/withdrawal";

    private final KnownMeasures known;
    private final Forecasts forecasts;
    private final FormBodies bodies;
    private final OnceOnly once;
    private final CommandRecorder recorder;
    private final Words words;
    private final Clock clock;

    WithdrawalPage(
            KnownMeasures known,
            Forecasts forecasts,
            FormBodies bodies,
            OnceOnly once,
            CommandRecorder recorder,
            Words words,
            Clock clock) {
        this.known = known;
        this.forecasts = forecasts;
        this.bodies = bodies;
        this.once = once;
        this.recorder = recorder;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable String id, HttpServletRequest request, Model page) {
        MeasureId measureId = known.id(id);
        Measure measure = known.measure(measureId);
        return measure.withdrawnOn() == null
                ? show(measureId, measure, Draft.of(Typed.in(request)), Map.of(), page)
                : "redirect:" + MeasurePage.ADDRESS;
    }

    @PostMapping
    String withdraw(@PathVariable String id, HttpServletRequest request, Model page, RedirectAttributes redirect) {
        MeasureId measureId = known.id(id);
        Draft draft = Draft.of(Typed.in(request));
        FormBodies.Read<MeasureRequests.Withdraw> read =
                bodies.read(draft.typed("reason", "basis", "note"), MeasureRequests.Withdraw.class);
        MeasureRequests.Withdraw body = read.body();
        if (body == null) {
            Map<String, String> wrong = new LinkedHashMap<>();
            read.problems().forEach(problem -> wrong.putIfAbsent(DraftFields.field(problem), problem.detail()));
            return show(measureId, known.measure(measureId), draft, wrong, page);
        }
        once.record(
                request,
                draft.key(),
                measureId + "\n" + body,
                MeasureRecorded.class,
                () -> recorder.record(
                        new WithdrawSpecialMeasure(measureId, LocalDate.now(clock), body.reason()),
                        body.note(),
                        body.basis()));
        redirect.addFlashAttribute("notice", words.say("measures.withdrawal.done"));
        return "redirect:" + MeasurePage.ADDRESS;
    }

    private String show(MeasureId id, Measure measure, Draft draft, Map<String, String> wrong, Model page) {
        page.addAttribute("id", id);
        page.addAttribute("terms", measure.terms());
        page.addAttribute("draft", draft);
        page.addAttribute("wrong", wrong);
        page.addAttribute("forecast", forecasts.of(id, measure.terms()));
        return "measures/withdrawal";
    }
}
