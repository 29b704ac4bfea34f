package jp.shunin.registry.api.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.shunin.registry.api.http.OnceOnly;
import jp.shunin.registry.api.http.RecordedAnswer;
import jp.shunin.registry.api.web.form.Form;
import jp.shunin.registry.api.web.form.FormBodies;
import jp.shunin.registry.api.web.form.Input;
import jp.shunin.registry.api.web.form.Mark;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.api.web.form.Wrong;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.rule.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way of every form that records something about a person: filled in, shown with what will come of it, recorded once.
 * What comes to be recorded and was not shown as it is now is shown first.
 */
@Component
class CommandForms {

    private static final String PAGE = "people/form";

    private final OnceOnly once;
    private final Words words;

    CommandForms(OnceOnly once, Words words) {
        this.once = once;
        this.words = words;
    }

    /**
     * A form on a page.
     *
     * @param action by which its texts are found
     * @param whom whom it is about; null if about somebody new
     * @param table the subjects that it takes; null if it takes none, or none yet
     */
    record Sheet(
            String action,
            String address,
            List<Input> inputs,
            Typed typed,
            @Nullable Whom whom,
            @Nullable SubjectTable table) {

        Sheet(String action, String address, List<Input> inputs, Typed typed, @Nullable Whom whom) {
            this(action, address, inputs, typed, whom, null);
        }

        private Sheet with(Typed other) {
            return new Sheet(action, address, inputs, other, whom, table);
        }

        private Sheet filled() {
            return table == null ? this : with(table.withMissingHours(typed));
        }

        /** Whoever was refused is no longer to be seen by the prefecture that refused. */
        private String after(String number) {
            return action.equals(PersonAction.REFUSAL.name()) ? "/transfers" : "/people/" + number;
        }

        /** The field that says whether a certificate is shown instead of subjects; what a completion is put right by has one. */
        private Optional<Input> attested() {
            return inputs.stream()
                    .filter(input -> input.ownName().equals("attested"))
                    .findFirst();
        }

        private boolean isAttested() {
            return attested()
                    .filter(input -> typed.value(input.name()).equals("true"))
                    .isPresent();
        }

        private String back() {
            return whom == null ? PeopleSearchPage.ADDRESS : whom.address();
        }
    }

    /**
     * What a form asks for.
     *
     * @param said the form in one text
     * @param version that of the entry which it is about, as it is now
     */
    record Asked(
            String said, long version, Supplier<Outcome> outcome, Supplier<ResponseEntity<RecordedAnswer>> recording) {

        private String mark() {
            return Mark.of(said, version);
        }
    }

    /** What a form asks for, or what is wrong with it. */
    record Attempt(@Nullable Asked asked, List<Wrong> problems) {}

    /** What a form asks for, if what was typed can be read and may be. */
    <B> Attempt attempt(FormBodies.Read<B> read, Function<B, Asked> asking) {
        B body = read.body();
        if (body == null) {
            return new Attempt(null, read.problems().stream().map(Wrong::of).toList());
        }
        try {
            return new Attempt(asking.apply(body), List.of());
        } catch (CommandRefused refused) {
            return refused(refused);
        }
    }

    /** The form before anybody has sent it. */
    String blank(Sheet sheet, boolean interrupted, Model page) {
        String view = show(sheet, List.of(), null, "", page);
        page.addAttribute("interrupted", interrupted);
        return view;
    }

    /** The form with all that can be filled in for whoever fills it in. */
    String filled(Sheet sheet, HttpServletRequest request, Model page) {
        return changed(sheet.filled(), request, page);
    }

    /** The form as another choice in it makes it. */
    String changed(Sheet sheet, HttpServletRequest request, Model page) {
        return part(show(sheet, List.of(), null, "", page), request);
    }

    /** The form with what will come of it. */
    String preview(Sheet sheet, Attempt attempt, HttpServletRequest request, Model page) {
        Sheet fresh = once.isSpent(request, sheet.typed().key()) ? sheet.with(withNewKey(sheet.typed())) : sheet;
        return part(preview(fresh, attempt, page), request);
    }

    private static String part(String view, HttpServletRequest request) {
        return request.getHeader("HX-Request") == null ? view : view + " :: work";
    }

    private String preview(Sheet sheet, Attempt attempt, Model page) {
        Asked asked = attempt.asked();
        if (asked == null) {
            return show(sheet, attempt.problems(), null, "", page);
        }
        try {
            return show(sheet, List.of(), asked.outcome().get(), asked.mark(), page);
        } catch (CommandRefused refused) {
            return show(sheet, refused(refused).problems(), null, "", page);
        }
    }

    /** Records what was shown, and leads to whom it is about. */
    String record(Sheet sheet, Attempt attempt, HttpServletRequest request, Model page, RedirectAttributes redirect) {
        Asked asked = attempt.asked();
        if (asked == null) {
            return show(sheet, attempt.problems(), null, "", page);
        }
        String key = sheet.typed().key();
        Optional<RecordedAnswer> before = once.recordedBefore(request, key, asked.said(), RecordedAnswer.class);
        if (before.isPresent()) {
            return recorded(sheet, before.get(), redirect);
        }
        if (!asked.mark().equals(sheet.typed().seen())) {
            String view = preview(sheet, attempt, page);
            page.addAttribute("stale", !sheet.typed().seen().isEmpty());
            return view;
        }
        try {
            return recorded(
                    sheet, once.record(request, key, asked.said(), RecordedAnswer.class, asked.recording()), redirect);
        } catch (CommandRefused refused) {
            return show(sheet, refused(refused).problems(), null, "", page);
        }
    }

    private String recorded(Sheet sheet, RecordedAnswer answer, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "notice", words.say("form.recorded", answer.registrationNumber(), String.valueOf(answer.version())));
        return "redirect:" + sheet.after(answer.registrationNumber());
    }

    private Attempt refused(CommandRefused refused) {
        return new Attempt(null, List.of(Wrong.of(refused.refusal(), words.locale())));
    }

    private static Typed withNewKey(Typed typed) {
        return new Typed(typed.values(), UUID.randomUUID().toString(), typed.seen());
    }

    private static String show(Sheet sheet, List<Wrong> problems, @Nullable Outcome outcome, String seen, Model page) {
        page.addAttribute("action", sheet.action());
        page.addAttribute("whom", sheet.whom());
        SubjectTable table = sheet.table();
        List<Input> cells = table == null ? List.of() : table.inputs();
        page.addAttribute("form", Form.of(sheet.address(), sheet.inputs(), cells, sheet.typed(), problems, seen));
        page.addAttribute("table", table);
        page.addAttribute("tableHours", table == null ? null : table.hours(sheet.typed()));
        page.addAttribute("attested", sheet.isAttested());
        page.addAttribute("takesSubjects", sheet.attested().isPresent());
        page.addAttribute("outcome", outcome);
        page.addAttribute("back", sheet.back());
        page.addAttribute("interrupted", false);
        page.addAttribute("stale", false);
        return PAGE;
    }
}
