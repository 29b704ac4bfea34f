package jp.shunin.registry.api.web.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.shunin.registry.api.http.FieldProblem;
import jp.shunin.registry.api.http.MeasureRequests;
import jp.shunin.registry.api.web.form.FormBodies;
import jp.shunin.registry.api.web.form.TypedDay;
import jp.shunin.registry.api.web.measures.Draft.Step;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureRehearsal;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a draft into the body that a declaration has over the API, step by step. */
@Component
class DraftReader {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_MONTHS = 1_200;
    private static final Map<String, Set<Qualification>> COVERS = Map.of(
            "CARD", EnumSet.of(Qualification.CARD),
            "CHIEF", EnumSet.of(Qualification.CHIEF),
            "BOTH", EnumSet.allOf(Qualification.class));

    private final FormBodies bodies;
    private final Words words;
    private final Clock clock;

    DraftReader(FormBodies bodies, Words words, Clock clock) {
        this.bodies = bodies;
        this.words = words;
        this.clock = clock;
    }

    ReadDraft read(Draft draft) {
        return new Reading(draft).read();
    }

    private final class Reading {

        private final Draft draft;
        private final Map<Step, Map<String, String>> wrong = new EnumMap<>(Step.class);

        Reading(Draft draft) {
            this.draft = draft;
        }

        ReadDraft read() {
            MeasureRequests.Basis basis =
                    body(Step.BASIS, MeasureRequests.Basis.class, "documentNumber", "documentDate", "title");
            if (draft.value("title").length() > LONGEST_TITLE) {
                say(Step.BASIS, "title", "measures.wrong.title", String.valueOf(LONGEST_TITLE));
            }
            Optional<Prefecture> prefecture = Prefecture.findByCode(draft.value("prefecture"));
            if (prefecture.isEmpty()) {
                say(Step.COHORT, "prefecture", "measures.wrong.choose");
            }
            Optional<MeasureId> id = id(prefecture);
            MeasureRequests.CohortDates cohort = body(
                    Step.COHORT,
                    MeasureRequests.CohortDates.class,
                    "expiresFrom",
                    "expiresThrough",
                    "includeTransferredInSince");
            Set<Qualification> covers = COVERS.getOrDefault(draft.value("covers"), Set.of());
            if (covers.isEmpty()) {
                say(Step.COHORT, "covers", "measures.wrong.choose");
            }
            MeasureRequests.ExtensionLength length = extension();
            MeasureId known = id.orElseGet(() -> new MeasureId("00-" + draft.key()));
            if (!wrong.isEmpty() || basis == null || cohort == null || length == null) {
                return new ReadDraft(known, null, wrong);
            }
            MeasureRequests.Declare declaration = new MeasureRequests.Declare(
                    known,
                    prefecture.orElseThrow(),
                    basis,
                    covers,
                    cohort,
                    List.of(length),
                    RenewalBase.valueOf(draft.value("renewalBase")),
                    draft.value("note").isEmpty() ? null : draft.value("note"));
            refusal(declaration, known);
            return new ReadDraft(known, wrong.isEmpty() ? declaration : null, wrong);
        }

        /** The one that was typed, or else one made of the key, which is the same each time the form is sent. */
        private Optional<MeasureId> id(Optional<Prefecture> prefecture) {
            String typed = draft.value("measureId");
            if (typed.isEmpty()) {
                return prefecture.map(of -> new MeasureId(of.code() + "-" + draft.key()));
            }
            Optional<MeasureId> id = MeasureId.parse(typed);
            if (id.isEmpty()) {
                say(Step.BASIS, "measureId", "measures.wrong.id");
            }
            return id;
        }

        private MeasureRequests.@Nullable ExtensionLength extension() {
            if (List.of(RenewalBase.values()).stream()
                    .noneMatch(base -> base.name().equals(draft.value("renewalBase")))) {
                say(Step.EXTENSION, "renewalBase", "measures.wrong.choose");
            }
            return switch (draft.value("length")) {
                case "UNTIL" -> until();
                case "PERIOD" -> period();
                default -> {
                    say(Step.EXTENSION, "length", "measures.wrong.choose");
                    yield null;
                }
            };
        }

        private MeasureRequests.@Nullable ExtensionLength until() {
            Optional<LocalDate> until = TypedDay.read(draft.value("until"));
            if (until.isEmpty()) {
                say(Step.EXTENSION, "until", "measures.wrong.day");
            }
            return until.map(day -> new MeasureRequests.ExtensionLength(null, null, day, null))
                    .orElse(null);
        }

        private MeasureRequests.@Nullable ExtensionLength period() {
            int years = number("years");
            int months = number("months");
            if (years + months == 0 && !wrong.containsKey(Step.EXTENSION)) {
                say(Step.EXTENSION, "years", "measures.wrong.period");
            }
            return wrong.containsKey(Step.EXTENSION)
                    ? null
                    : new MeasureRequests.ExtensionLength(null, null, null, Period.of(years, months, 0));
        }

        private int number(String field) {
            String text = draft.value(field, "0");
            try {
                int number = Integer.parseInt(text);
                if (number >= 0 && number <= MOST_MONTHS) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                // Said below, as of any number that cannot be meant.
            }
            say(Step.EXTENSION, field, "measures.wrong.number");
            return 0;
        }

        private <T> @Nullable T body(Step step, Class<T> type, String... fields) {
            FormBodies.Read<T> read = bodies.read(draft.typed(fields), type);
            read.problems().forEach(problem -> put(step, field(problem), problem.detail()));
            return read.body();
        }

        private static String field(FieldProblem problem) {
            String pointer = String.valueOf(problem.pointer());
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }

        private void refusal(MeasureRequests.Declare declaration, MeasureId id) {
            DeclareSpecialMeasure command = new DeclareSpecialMeasure(id, declaration.terms());
            MeasureRehearsal.refusal(command, LocalDate.now(clock)).ifPresent(this::refused);
        }

        /** At the step whose field it is about; that of the extension, if it is about none. */
        private void refused(Refusal refusal) {
            String field = refusal.field().map(Reading::last).orElse("");
            Step step = List.of(Step.values()).stream()
                    .filter(each -> each.fields().contains(field))
                    .findFirst()
                    .orElse(refusal.code().name().startsWith("COHORT") ? Step.COHORT : Step.EXTENSION);
            put(step, field, refusal.detail(words.locale()));
        }

        private static String last(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        private void say(Step step, String field, String key, Object... facts) {
            put(step, field, words.say(key, facts));
        }

        private void put(Step step, String field, String text) {
            wrong.computeIfAbsent(step, _ -> new LinkedHashMap<>()).putIfAbsent(field, text);
        }
    }
}
