package jp.shunin.registry.api.web.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.shunin.registry.api.http.EntryRequest;
import jp.shunin.registry.api.http.EntryRequests;
import jp.shunin.registry.api.http.FieldProblem;
import jp.shunin.registry.api.web.form.FormBodies;
import jp.shunin.registry.api.web.form.Input;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ApproveTrainingPlaceChange;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ChangeParticulars;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CorrectRecord;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ForgetPerson;
import jp.shunin.registry.core.caremanager.CareManagerCommand.InvalidateCourseCompletion;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ProhibitPractice;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RecordSubjectAttendance;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RefuseTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ReissueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RemoveRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RequestTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.WithdrawTransfer;
import jp.shunin.registry.core.caremanager.PersonalData;
import jp.shunin.registry.core.caremanager.PersonalDetails;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The record that is put right, as the form by which it was recorded: its fields, and what was typed. */
@Component
class Originals {

    static final String REPLACEMENT = "replacement.";

    private static final String PART = "replacement";
    private static final String TABLE = "/subjects/";
    private static final String PERSON = "person";
    private static final String REPLACE = "REPLACE";

    private final Inputs inputs;
    private final PersonalData people;
    private final JsonMapper json;
    private final Words words;

    Originals(Inputs inputs, PersonalData people, JsonMapper json, Words words) {
        this.inputs = inputs;
        this.people = people;
        this.json = json;
        this.words = words;
    }

    /** The fields of what takes the place of a record; none where it can only be annulled here. */
    List<Input> inputs(CareManagerCommand original, RegisterEntry entry) {
        if (original instanceof RegisterCareManager) {
            return inputs.replacingRegistration();
        }
        return action(original).map(action -> inputs.replacing(action, entry)).orElse(List.of()).stream()
                .filter(input -> !(original instanceof InvalidateCourseCompletion
                        && input.name().equals("certificateNumber")))
                .toList();
    }

    /** What stood in the fields of a record. */
    Map<String, String> typed(CareManagerCommand original) {
        Map<String, String> values = new HashMap<>();
        ObjectNode tree = json.valueToTree(original);
        tree.remove(PERSON);
        put(tree, values);
        details(original)
                .flatMap(details -> people.open(original.registrationNumber(), details))
                .ifPresent(person -> values.putAll(PersonForms.typed(REPLACEMENT + PERSON + ".", person)));
        return values;
    }

    /** Parts of a command that its body does not have lie in the body itself: a period, a subject. */
    private static void put(JsonNode tree, Map<String, String> values) {
        tree.propertyStream().forEach(field -> {
            if (field.getValue().isObject()) {
                put(field.getValue(), values);
            } else if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                values.put(REPLACEMENT + field.getKey(), field.getValue().asString());
            }
        });
    }

    private static Optional<PersonalDetails> details(CareManagerCommand original) {
        return switch (original) {
            case RegisterCareManager register -> Optional.of(register.person());
            case ChangeParticulars change -> Optional.of(change.person());
            default -> Optional.empty();
        };
    }

    /** The fields of the replacement by their own names, with its table of subjects. */
    static Typed replacement(Typed typed) {
        return only(typed, true);
    }

    /**
     * Reads the form of a correction, the replacement as the body of the record that it replaces.
     *
     * @param table the subjects of a completion; null if the form has none now
     */
    FormBodies.Read<EntryRequests.Correct> read(
            FormBodies bodies, CareManagerCommand original, Typed typed, @Nullable SubjectTable table) {
        FormBodies.Read<EntryRequests.Correct> correct = bodies.read(only(typed, false), EntryRequests.Correct.class);
        EntryRequests.Correct body = correct.body();
        if (body == null || !typed.value("action").equals(REPLACE)) {
            return correct;
        }
        FormBodies.Read<?> replacement = original instanceof CompleteCourse
                ? completion(bodies, replacement(typed), table)
                : bodies.readPart(PART, replacement(typed), body(original));
        correct.said().set(PART, replacement.said());
        EntryRequests.Correct whole = new EntryRequests.Correct(
                body.eventId(), body.action(), replacement.said(), body.reason(), body.note(), body.basis());
        return new FormBodies.Read<>(
                replacement.problems().isEmpty() ? whole : null, correct.said(), replacement.problems());
    }

    /** What is wrong in the table of subjects stands in the table, which is not of the replacement alone. */
    private FormBodies.Read<?> completion(FormBodies bodies, Typed typed, @Nullable SubjectTable table) {
        FormBodies.Read<?> read = SubjectLines.of(typed, table).read(bodies, EntryRequests.Complete.class, words);
        List<FieldProblem> placed = read.problems().stream()
                .map(problem -> String.valueOf(problem.pointer()).startsWith(TABLE)
                        ? problem
                        : FieldProblem.ofField("/" + PART + problem.pointer(), problem.code(), problem.detail()))
                .toList();
        return new FormBodies.Read<>(read.body(), read.said(), placed);
    }

    /** The fields of the replacement, by their own names, or all others. */
    private static Typed only(Typed typed, boolean replacement) {
        Map<String, String> values = typed.values().entrySet().stream()
                .filter(field -> isOfReplacement(field.getKey()) == replacement)
                .collect(Collectors.toMap(
                        field -> field.getKey().startsWith(REPLACEMENT)
                                ? field.getKey().substring(REPLACEMENT.length())
                                : field.getKey(),
                        Map.Entry::getValue,
                        (one, _) -> one));
        return new Typed(values, typed.key(), typed.seen());
    }

    private static boolean isOfReplacement(String name) {
        return name.startsWith(REPLACEMENT) || name.startsWith(SubjectTable.LINES) || name.equals(SubjectTable.CHOICE);
    }

    private static Class<?> body(CareManagerCommand original) {
        return switch (original) {
            case RegisterCareManager _ -> EntryRequests.Register.class;
            case InvalidateCourseCompletion _ -> EntryRequests.Invalidate.class;
            default ->
                action(original)
                        .<Class<? extends EntryRequest>>map(PersonAction::body)
                        .orElseThrow();
        };
    }

    private static Optional<PersonAction> action(CareManagerCommand original) {
        return switch (original) {
            case RegisterCareManager _, MigrateLegacyEntry _, CorrectRecord _ -> Optional.empty();
            case IssueCard _ -> Optional.of(PersonAction.CARD);
            case RenewCard _ -> Optional.of(PersonAction.RENEWAL);
            case ReissueCard _ -> Optional.of(PersonAction.REISSUE);
            case RecordSubjectAttendance _ -> Optional.of(PersonAction.ATTENDANCE);
            case ApproveTrainingPlaceChange _ -> Optional.of(PersonAction.TRAINING_PLACE);
            case CompleteCourse _ -> Optional.of(PersonAction.COMPLETION);
            case InvalidateCourseCompletion _ -> Optional.of(PersonAction.INVALIDATION);
            case RequestTransfer _ -> Optional.of(PersonAction.TRANSFER_REQUEST);
            case RefuseTransfer _ -> Optional.of(PersonAction.REFUSAL);
            case WithdrawTransfer _ -> Optional.of(PersonAction.WITHDRAWAL);
            case TransferRegistration _ -> Optional.of(PersonAction.ACCEPTANCE);
            case ExtendValidityBySpecialMeasure _ -> Optional.of(PersonAction.EXTENSION);
            case ChangeParticulars _ -> Optional.of(PersonAction.PARTICULARS);
            case ProhibitPractice _ -> Optional.of(PersonAction.PROHIBITION);
            case RemoveRegistration _ -> Optional.of(PersonAction.REMOVAL);
            case ForgetPerson _ -> Optional.of(PersonAction.FORGETTING);
        };
    }
}
