package jp.shunin.registry.api.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.api.http.CommandRecorder;
import jp.shunin.registry.api.http.Corrections;
import jp.shunin.registry.api.http.EntryRequests;
import jp.shunin.registry.api.http.InvalidFields;
import jp.shunin.registry.api.security.Admission;
import jp.shunin.registry.api.security.InterruptedForms;
import jp.shunin.registry.api.web.form.FormBodies;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.api.web.form.Wrong;
import jp.shunin.registry.api.web.people.CommandForms.Asked;
import jp.shunin.registry.api.web.people.CommandForms.Attempt;
import jp.shunin.registry.api.web.people.CommandForms.Sheet;
import jp.shunin.registry.api.web.words.EventWords;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CorrectRecord;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.projections.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a record right: first which one, then what is right, in the fields of the form by which it was recorded. */
@Controller
@RequestMapping(CorrectionForm.ADDRESS)
class CorrectionForm {

    static final String ADDRESS = "/people/{no}/corrections";

    private static final String EVENT = "eventId";

    private final Subjects subjects;
    private final History history;
    private final Corrections corrections;
    private final Originals originals;
    private final Inputs inputs;
    private final SubjectTables tables;
    private final FormBodies bodies;
    private final CommandForms forms;
    private final CommandRecorder recorder;
    private final Foresight foresight;
    private final Words words;
    private final EventWords eventWords;

    CorrectionForm(
            Subjects subjects,
            History history,
            Corrections corrections,
            Originals originals,
            Inputs inputs,
            SubjectTables tables,
            FormBodies bodies,
            CommandForms forms,
            CommandRecorder recorder,
            Foresight foresight,
            Words words,
            EventWords eventWords) {
        this.subjects = subjects;
        this.history = history;
        this.corrections = corrections;
        this.originals = originals;
        this.inputs = inputs;
        this.tables = tables;
        this.bodies = bodies;
        this.forms = forms;
        this.recorder = recorder;
        this.foresight = foresight;
        this.words = words;
        this.eventWords = eventWords;
    }

    @GetMapping
    String form(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String eventId,
            HttpServletRequest request,
            Model page) {
        RegisterEntry entry = subjects.entry(no);
        Optional<Typed> interrupted = InterruptedForms.take(request).map(Typed::of);
        if (interrupted.isPresent()) {
            return forms.blank(sheet(entry, interrupted.get(), page), true, page);
        }
        return eventId == null
                ? choice(entry, page)
                : forms.blank(sheet(entry, fresh(entry, eventId), page), false, page);
    }

    private String choice(RegisterEntry entry, Model page) {
        page.addAttribute("whom", subjects.whom(entry));
        page.addAttribute("items", history.of(entry.number()).reversed());
        return "people/correction";
    }

    private Typed fresh(RegisterEntry entry, String eventId) {
        CareManagerCommand original = corrections.original(entry.number(), eventId);
        Map<String, String> values = new HashMap<>(originals.typed(original));
        values.put(EVENT, eventId);
        return Typed.fresh(values);
    }

    /** Only the button fills in hours: what was recorded is never replaced by the least that is needed. */
    @PostMapping(path = "/preview", params = Typed.FILL)
    String fill(@PathVariable String no, HttpServletRequest request, Model page) {
        Sheet sheet = sheet(subjects.entry(no), Typed.in(request), page);
        return Typed.MISSING_HOURS.equals(request.getParameter(Typed.FILL))
                ? forms.filled(sheet, request, page)
                : forms.changed(sheet, request, page);
    }

    @PostMapping("/preview")
    String preview(@PathVariable String no, HttpServletRequest request, Model page) {
        RegisterEntry entry = subjects.entry(no);
        Sheet sheet = sheet(entry, Typed.in(request), page);
        return forms.preview(sheet, attempt(entry, sheet, request), request, page);
    }

    @PostMapping
    String record(@PathVariable String no, HttpServletRequest request, Model page, RedirectAttributes redirect) {
        RegisterEntry entry = subjects.entry(no);
        Sheet sheet = sheet(entry, Typed.in(request), page);
        return forms.record(sheet, attempt(entry, sheet, request), request, page, redirect);
    }

    private Sheet sheet(RegisterEntry entry, Typed typed, Model page) {
        String eventId = typed.value(EVENT);
        CareManagerCommand original = corrections.original(entry.number(), eventId);
        SubjectTable table = original instanceof CompleteCourse completion
                ? tables.of(Originals.replacement(typed), entry, eventId, completion)
                : null;
        page.addAttribute("fixed", inWords(entry, eventId));
        return new Sheet(
                "CORRECTION",
                "/people/" + entry.number() + "/corrections",
                inputs.ofCorrection(originals.inputs(original, entry)),
                original instanceof CompleteCourse completion && table != null
                        ? table.correcting(completion, typed)
                        : typed,
                subjects.whom(entry),
                table);
    }

    private String inWords(RegisterEntry entry, String eventId) {
        return history.of(entry.number()).stream()
                .filter(item -> item.eventId().equals(eventId))
                .map(item -> eventWords.of(item.event()))
                .findFirst()
                .orElse(eventId);
    }

    private Attempt attempt(RegisterEntry entry, Sheet sheet, HttpServletRequest request) {
        CareManagerCommand original =
                corrections.original(entry.number(), sheet.typed().value(EVENT));
        FormBodies.Read<EntryRequests.Correct> read = originals.read(bodies, original, sheet.typed(), sheet.table());
        String said = sheet.address() + "\n" + read.said();
        EntryRequests.Correct body = read.body();
        if (body == null) {
            return new Attempt(null, read.problems().stream().map(Wrong::of).toList());
        }
        try {
            CorrectRecord command = corrections.command(entry.number(), body, Admission.of(request));
            return new Attempt(asked(entry, command, body, said), List.of());
        } catch (BindException invalid) {
            return new Attempt(
                    null,
                    InvalidFields.problems(invalid, words.locale()).stream()
                            .map(Wrong::of)
                            .toList());
        } catch (CommandRefused refused) {
            return new Attempt(null, List.of(Wrong.of(refused.refusal(), words.locale())));
        }
    }

    private Asked asked(RegisterEntry entry, CorrectRecord command, EntryRequests.Correct body, String said) {
        return new Asked(
                said, entry.version(), () -> foresight.of(entry, command), () -> recorder.record(command, body));
    }
}
