package jp.shunin.registry.api.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.shunin.registry.api.security.InterruptedForms;
import jp.shunin.registry.api.web.Surroundings;
import jp.shunin.registry.api.web.form.Form;
import jp.shunin.registry.api.web.form.FormBodies;
import jp.shunin.registry.api.web.form.Input;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.api.web.form.Wrong;
import jp.shunin.registry.api.web.people.RosterRecording.Roster;
import jp.shunin.registry.api.web.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.node.ObjectNode;

/** The roster of a finished course: one form, looked at line by line, and then recorded line by line. */
@Controller
@RequestMapping(CompletionsForm.ADDRESS)
class CompletionsForm {

    static final String ADDRESS = TrainingPage.ADDRESS + "/completions";

    private static final String LINES = "lines";

    private final Inputs inputs;
    private final SubjectTables tables;
    private final FormBodies bodies;
    private final RosterRecording recording;
    private final Surroundings surroundings;
    private final Words words;

    CompletionsForm(
            Inputs inputs,
            SubjectTables tables,
            FormBodies bodies,
            RosterRecording recording,
            Surroundings surroundings,
            Words words) {
        this.inputs = inputs;
        this.tables = tables;
        this.bodies = bodies;
        this.recording = recording;
        this.surroundings = surroundings;
        this.words = words;
    }

    private record Filled(Typed typed, @Nullable SubjectTable table) {}

    /** A roster, or what is wrong with the form as a whole. */
    private record Attempt(@Nullable Roster roster, List<Wrong> problems) {}

    @GetMapping
    String form(HttpServletRequest request, Model page) {
        Optional<Typed> interrupted = InterruptedForms.take(request).map(Typed::of);
        Typed typed = interrupted.orElseGet(() -> Typed.fresh(filledIn()));
        show(filled(typed), List.of(), null, "", page);
        page.addAttribute("interrupted", interrupted.isPresent());
        return "people/completions";
    }

    @PostMapping(path = "/preview", params = Typed.FILL)
    String fill(HttpServletRequest request, Model page) {
        Filled filled = filled(Typed.in(request));
        SubjectTable table = filled.table();
        Typed typed = table == null ? filled.typed() : table.withMissingHours(filled.typed());
        return part(show(new Filled(typed, table), List.of(), null, "", page), request);
    }

    @PostMapping("/preview")
    String preview(HttpServletRequest request, Model page) {
        return part(preview(filled(Typed.in(request)), page), request);
    }

    /** What is shown has a key of its own: what was recorded in the form before is another roster. */
    private String preview(Filled filled, Model page) {
        Filled fresh = new Filled(withNewKey(filled.typed(), filled.typed().values()), filled.table());
        Attempt attempt = attempt(fresh);
        Roster roster = attempt.roster();
        if (roster == null) {
            return show(fresh, attempt.problems(), null, "", page);
        }
        return show(fresh, List.of(), recording.foreseen(roster), recording.mark(roster), page);
    }

    /** Answered with the list itself: whoever asks for it again sends the same form, and gets the same list. */
    @PostMapping
    String record(HttpServletRequest request, Model page) {
        Filled filled = filled(Typed.in(request));
        Roster roster = attempt(filled).roster();
        if (roster == null) {
            return preview(filled, page);
        }
        // In this order: what another click of the same button records meanwhile changes the mark, and is found after
        // it.
        boolean asShown = recording.mark(roster).equals(filled.typed().seen());
        if (!asShown && !recording.isBegun(roster)) {
            preview(filled, page);
            page.addAttribute("stale", !filled.typed().seen().isEmpty());
            return "people/completions";
        }
        RosterOutcome outcome = recording.recorded(roster);
        return show(new Filled(left(filled.typed(), outcome), filled.table()), List.of(), outcome, "", page);
    }

    private Filled filled(Typed typed) {
        SubjectTable table = tables.of(typed);
        return new Filled(table == null ? typed : table.own(typed), table);
    }

    private Attempt attempt(Filled filled) {
        FormBodies.Read<CompletionsBody> read =
                SubjectLines.of(filled.typed(), filled.table()).read(bodies, CompletionsBody.class, words);
        CompletionsBody body = read.body();
        if (body == null) {
            return new Attempt(null, read.problems().stream().map(Wrong::of).toList());
        }
        List<RosterLine> lines = RosterLine.read(body.lines());
        if (lines.size() > RosterLine.MOST) {
            String text = words.say("completions.tooMany", lines.size(), RosterLine.MOST);
            return new Attempt(null, List.of(new Wrong(LINES, "TOO_MANY_LINES", text, null)));
        }
        ObjectNode shared = read.said().deepCopy();
        shared.remove(LINES);
        return new Attempt(
                new Roster(body, lines, ADDRESS + "\n" + shared, filled.typed().key()), List.of());
    }

    private Map<String, String> filledIn() {
        Map<String, String> values = new HashMap<>(Map.of("attested", "false"));
        surroundings.ownPrefectures().stream()
                .findFirst()
                .ifPresent(own -> values.put(SubjectTable.HELD_BY, own.code()));
        return values;
    }

    /** The form for the lines that were not recorded. */
    private static Typed left(Typed typed, RosterOutcome outcome) {
        Map<String, String> values = new HashMap<>(typed.values());
        values.put(LINES, outcome.left());
        return withNewKey(typed, values);
    }

    private static Typed withNewKey(Typed typed, Map<String, String> values) {
        return new Typed(values, UUID.randomUUID().toString(), typed.seen());
    }

    private String show(Filled filled, List<Wrong> problems, @Nullable RosterOutcome outcome, String seen, Model page) {
        SubjectTable table = filled.table();
        Typed typed = filled.typed();
        List<Input> cells = table == null ? List.of() : table.inputs();
        page.addAttribute("form", Form.of(ADDRESS, inputs.ofCompletions(), cells, typed, problems, seen));
        page.addAttribute("table", table);
        page.addAttribute("tableHours", table == null ? null : table.hours(typed));
        page.addAttribute("attested", typed.value("attested").equals("true"));
        page.addAttribute("outcome", outcome);
        page.addAttribute("interrupted", false);
        page.addAttribute("stale", false);
        return "people/completions";
    }

    private static String part(String view, HttpServletRequest request) {
        return request.getHeader("HX-Request") == null ? view : view + " :: work";
    }
}
