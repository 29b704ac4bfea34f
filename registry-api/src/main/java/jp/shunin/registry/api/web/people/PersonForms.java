package jp.shunin.registry.api.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.api.http.CommandRecorder;
import jp.shunin.registry.api.http.EntryRequest;
import jp.shunin.registry.api.http.EntryRequests;
import jp.shunin.registry.api.security.Admission;
import jp.shunin.registry.api.security.InterruptedForms;
import jp.shunin.registry.api.web.Surroundings;
import jp.shunin.registry.api.web.form.FormBodies;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.api.web.people.CommandForms.Asked;
import jp.shunin.registry.api.web.people.CommandForms.Attempt;
import jp.shunin.registry.api.web.people.CommandForms.Sheet;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms in which something is recorded about a person, one at an address for each {@link PersonAction}. */
@Controller
@RequestMapping({
    "/people/{no}/cards",
    "/people/{no}/card-renewals",
    "/people/{no}/card-reissues",
    "/people/{no}/subject-attendances",
    "/people/{no}/course-completions",
    "/people/{no}/invalidation",
    "/people/{no}/training-place-changes",
    "/people/{no}/transfer-requests",
    "/people/{no}/transfer-withdrawal",
    "/people/{no}/transfer-refusal",
    "/people/{no}/transfers",
    "/people/{no}/validity-extensions",
    "/people/{no}/particulars",
    "/people/{no}/prohibitions",
    "/people/{no}/removal",
    "/people/{no}/forgetting"
})
class PersonForms {

    private final Subjects subjects;
    private final Inputs inputs;
    private final FormBodies bodies;
    private final CommandForms forms;
    private final CommandRecorder recorder;
    private final Foresight foresight;
    private final Surroundings surroundings;
    private final SubjectTables tables;
    private final Words words;

    PersonForms(
            Subjects subjects,
            Inputs inputs,
            FormBodies bodies,
            CommandForms forms,
            CommandRecorder recorder,
            Foresight foresight,
            Surroundings surroundings,
            SubjectTables tables,
            Words words) {
        this.subjects = subjects;
        this.inputs = inputs;
        this.bodies = bodies;
        this.forms = forms;
        this.recorder = recorder;
        this.foresight = foresight;
        this.surroundings = surroundings;
        this.tables = tables;
        this.words = words;
    }

    @GetMapping
    String form(@PathVariable String no, HttpServletRequest request, Model page) {
        RegisterEntry entry = subjects.entry(no);
        Optional<Typed> interrupted = InterruptedForms.take(request).map(Typed::of);
        Typed typed = interrupted.orElseGet(() -> Typed.fresh(filledIn(action(request), entry)));
        return forms.blank(sheet(entry, typed, request), interrupted.isPresent(), page);
    }

    @PostMapping(path = "/preview", params = Typed.FILL)
    String fill(@PathVariable String no, HttpServletRequest request, Model page) {
        RegisterEntry entry = subjects.entry(no);
        return forms.filled(sheet(entry, Typed.in(request), request), request, page);
    }

    @PostMapping("/preview")
    String preview(@PathVariable String no, HttpServletRequest request, Model page) {
        RegisterEntry entry = subjects.entry(no);
        Sheet sheet = sheet(entry, Typed.in(request), request);
        return forms.preview(sheet, attempt(entry, sheet, request), request, page);
    }

    @PostMapping
    String record(@PathVariable String no, HttpServletRequest request, Model page, RedirectAttributes redirect) {
        RegisterEntry entry = subjects.entry(no);
        Sheet sheet = sheet(entry, Typed.in(request), request);
        return forms.record(sheet, attempt(entry, sheet, request), request, page, redirect);
    }

    private Sheet sheet(RegisterEntry entry, Typed typed, HttpServletRequest request) {
        PersonAction action = action(request);
        SubjectTable table = action == PersonAction.COMPLETION ? tables.of(typed, entry) : null;
        return new Sheet(
                action.name(),
                "/people/" + entry.number() + "/" + action.path(),
                inputs.of(action, entry),
                table == null ? typed : table.own(typed),
                subjects.whom(entry),
                table);
    }

    private Attempt attempt(RegisterEntry entry, Sheet sheet, HttpServletRequest request) {
        FormBodies.Read<? extends EntryRequest> read = read(sheet, action(request));
        String said = sheet.address() + "\n" + read.said();
        return forms.attempt(read, body -> asked(entry, body, said));
    }

    private FormBodies.Read<? extends EntryRequest> read(Sheet sheet, PersonAction action) {
        return action == PersonAction.COMPLETION
                ? SubjectLines.of(sheet.typed(), sheet.table()).read(bodies, EntryRequests.Complete.class, words)
                : bodies.read(sheet.typed(), action.body());
    }

    private Asked asked(RegisterEntry entry, EntryRequest body, String said) {
        CareManagerCommand command = body.command(entry.number());
        return new Asked(
                said, entry.version(), () -> foresight.of(entry, command), () -> recorder.record(command, body));
    }

    private static PersonAction action(HttpServletRequest request) {
        return PersonAction.at(Admission.of(request).operation().pattern());
    }

    /** What is so as a rule, or as it is now. */
    private Map<String, String> filledIn(PersonAction action, RegisterEntry entry) {
        Map<String, String> values =
                new HashMap<>(Map.of("alignWithChiefCertificate", "true", "issueCard", "true", "attested", "false"));
        if (action == PersonAction.PARTICULARS) {
            subjects.person(entry).ifPresent(person -> values.putAll(typed("person.", person)));
        }
        if (action != PersonAction.TRAINING_PLACE && action != PersonAction.TRANSFER_REQUEST) {
            surroundings.ownPrefectures().stream().findFirst().ifPresent(own -> {
                values.put("heldBy", own.code());
                values.put("to", own.code());
            });
        }
        return values;
    }

    /** The fields of a person as they would be typed. */
    static Map<String, String> typed(String part, PersonalRecord person) {
        Map<String, String> values = new HashMap<>();
        values.put(part + "familyName", person.familyName());
        values.put(part + "givenName", person.givenName());
        values.put(part + "familyNameKana", person.familyNameKana());
        values.put(part + "givenNameKana", person.givenNameKana());
        values.put(part + "dateOfBirth", person.dateOfBirth().toString());
        Optional.ofNullable(person.formerFamilyName()).ifPresent(name -> values.put(part + "formerFamilyName", name));
        Optional.ofNullable(person.address()).ifPresent(address -> values.put(part + "address", address));
        return values;
    }
}
