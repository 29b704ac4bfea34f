package jp.shunin.registry.api.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.api.http.CommandRecorder;
import jp.shunin.registry.api.http.EntryRequests;
import jp.shunin.registry.api.http.FreeNumbers;
import jp.shunin.registry.api.http.RecordedAnswer;
import jp.shunin.registry.api.security.InterruptedForms;
import jp.shunin.registry.api.web.form.FormBodies;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.api.web.people.CommandForms.Asked;
import jp.shunin.registry.api.web.people.CommandForms.Attempt;
import jp.shunin.registry.api.web.people.CommandForms.Sheet;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a registration. */
@Controller
@RequestMapping(RegistrationForm.ADDRESS)
class RegistrationForm {

    static final String ADDRESS = "/registration";

    private static final int LAST_SERIAL = 999_999;

    private final Inputs inputs;
    private final FormBodies bodies;
    private final CommandForms forms;
    private final CommandRecorder recorder;
    private final FreeNumbers freeNumbers;
    private final Foresight foresight;

    RegistrationForm(
            Inputs inputs,
            FormBodies bodies,
            CommandForms forms,
            CommandRecorder recorder,
            FreeNumbers freeNumbers,
            Foresight foresight) {
        this.inputs = inputs;
        this.bodies = bodies;
        this.forms = forms;
        this.recorder = recorder;
        this.freeNumbers = freeNumbers;
        this.foresight = foresight;
    }

    @GetMapping
    String form(HttpServletRequest request, Model page) {
        Optional<Typed> interrupted = InterruptedForms.take(request).map(Typed::of);
        return forms.blank(sheet(interrupted.orElseGet(() -> Typed.fresh(Map.of()))), interrupted.isPresent(), page);
    }

    @PostMapping("/preview")
    String preview(HttpServletRequest request, Model page) {
        Sheet sheet = sheet(Typed.in(request));
        return forms.preview(sheet, attempt(sheet), request, page);
    }

    @PostMapping
    String record(HttpServletRequest request, Model page, RedirectAttributes redirect) {
        Sheet sheet = sheet(Typed.in(request));
        return forms.record(sheet, attempt(sheet), request, page, redirect);
    }

    private Sheet sheet(Typed typed) {
        return new Sheet("REGISTRATION", ADDRESS, inputs.ofRegistration(), typed, null);
    }

    private Attempt attempt(Sheet sheet) {
        FormBodies.Read<EntryRequests.Register> read = bodies.read(sheet.typed(), EntryRequests.Register.class);
        String said = ADDRESS + "\n" + read.said();
        return forms.attempt(read, body -> new Asked(said, 0, () -> outcome(body), () -> recorded(body)));
    }

    /** A number that the register will choose is not known before, and nothing depends on which one it is. */
    private Outcome outcome(EntryRequests.Register body) {
        RegistrationNumber given = body.registrationNumber();
        if (given != null) {
            foresight.requireFree(given);
        }
        RegistrationNumber number = given == null ? RegistrationNumber.of(body.prefecture(), LAST_SERIAL) : given;
        return foresight.of((RegisterCareManager) body.command(number));
    }

    private ResponseEntity<RecordedAnswer> recorded(EntryRequests.Register body) {
        RegistrationNumber given = body.registrationNumber();
        return given == null
                ? freeNumbers.withNext(body.prefecture(), number -> recorder.record(body.command(number), body))
                : recorder.record(body.command(given), body);
    }
}
