package jp.shunin.registry.api.web.people;

import static jp.shunin.registry.api.web.form.Input.choice;
import static jp.shunin.registry.api.web.form.Input.day;
import static jp.shunin.registry.api.web.form.Input.fixed;
import static jp.shunin.registry.api.web.form.Input.longText;
import static jp.shunin.registry.api.web.form.Input.number;
import static jp.shunin.registry.api.web.form.Input.radio;
import static jp.shunin.registry.api.web.form.Input.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.api.web.Surroundings;
import jp.shunin.registry.api.web.form.Input;
import jp.shunin.registry.api.web.form.Option;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.CorrectionAction;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.ReissueCause;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.springframework.stereotype.Component;

/** The fields of the forms, with what can be chosen in them. */
@Component
class Inputs {

    private static final int MOST_MEASURES = 200;

    private final Words words;
    private final Surroundings surroundings;
    private final MeasureReader measures;

    Inputs(Words words, Surroundings surroundings, MeasureReader measures) {
        this.words = words;
        this.surroundings = surroundings;
        this.measures = measures;
    }

    /** The fields of a registration. */
    List<Input> ofRegistration() {
        return withReason(
                Stream.of(
                        Stream.of(
                                choice("prefecture", options(surroundings.ownPrefectures())),
                                text("registrationNumber").optional(),
                                day("registeredOn"),
                                day("practicalTrainingCompletedOn")),
                        person(),
                        Stream.of(text("notIdenticalWith").optional())),
                false);
    }

    /** The fields of an action. */
    List<Input> of(PersonAction action, RegisterEntry entry) {
        return withReason(Stream.of(fields(action, entry)), action == PersonAction.FORGETTING);
    }

    private static List<Input> withReason(Stream<Stream<Input>> fields, boolean mustHaveBasis) {
        Input basis = mustHaveBasis ? text("basis") : text("basis").optional();
        return Stream.concat(
                        fields.flatMap(each -> each),
                        Stream.of(basis, longText("note").optional()))
                .toList();
    }

    private Stream<Input> fields(PersonAction action, RegisterEntry entry) {
        return switch (action) {
            case CARD -> Stream.of(day("issuedOn"));
            case RENEWAL -> Stream.of(day("renewedOn"), yesOrNo("alignWithChiefCertificate"));
            case REISSUE -> Stream.of(day("reissuedOn"), choice("cause", options(ReissueCause.values())));
            case ATTENDANCE ->
                Stream.of(course(), edition(), number("subjectNo"), day("attendedOn"), number("hours"), heldBy());
            case COMPLETION ->
                Stream.of(
                        course(),
                        edition(),
                        day("completedOn"),
                        text("certificateNumber"),
                        heldBy(),
                        yesOrNo("attested"));
            case INVALIDATION ->
                Stream.of(choice("certificateNumber", completions(entry)), day("invalidatedOn"), longText("reason"));
            case TRAINING_PLACE -> Stream.of(course(), to(), day("approvedOn"));
            case TRANSFER_REQUEST -> Stream.of(to(), day("requestedOn"), text("workplace"));
            case WITHDRAWAL, REFUSAL -> Stream.of(day("on"), longText("reason"));
            case ACCEPTANCE ->
                Stream.of(
                        choice("to", options(surroundings.ownPrefectures())),
                        day("transferredOn"),
                        yesOrNo("issueCard"));
            case EXTENSION -> Stream.of(choice("measureId", measures(entry.prefecture())));
            case PARTICULARS -> Stream.concat(Stream.of(day("changedOn")), person());
            case PROHIBITION -> Stream.of(day("from"), day("through"));
            case REMOVAL -> Stream.of(day("removedOn"), choice("cause", options(RemovalCause.values())));
            case FORGETTING -> Stream.of(day("forgottenOn"));
        };
    }

    /** The fields that all completions of a course have in common, and the lines of those who completed it. */
    List<Input> ofCompletions() {
        return withReason(
                Stream.of(Stream.of(
                        course(), edition(), day("completedOn"), heldBy(), yesOrNo("attested"), longText("lines"))),
                false);
    }

    /** The prefectures of which any may have held a subject (T-3). */
    List<Option> anyPrefecture() {
        return options(Prefecture.values());
    }

    /** The fields of a correction, with those of what takes the place of the record. */
    List<Input> ofCorrection(List<Input> replacement) {
        return withReason(
                Stream.of(
                        Stream.of(fixed("eventId"), radio("action", options(CorrectionAction.values()))),
                        replacement.stream().map(input -> input.optional().within("replacement")),
                        Stream.of(longText("reason"))),
                false);
    }

    /** The fields of an action without those that every record has beside. */
    List<Input> replacing(PersonAction action, RegisterEntry entry) {
        return fields(action, entry).toList();
    }

    /** The fields of a registration that may be put right. */
    List<Input> replacingRegistration() {
        return Stream.concat(
                        Stream.of(
                                choice("prefecture", options(Prefecture.values())),
                                day("registeredOn"),
                                day("practicalTrainingCompletedOn")),
                        person())
                .toList();
    }

    private static Stream<Input> person() {
        return Stream.of(
                        text("familyName"),
                        text("givenName"),
                        text("familyNameKana"),
                        text("givenNameKana"),
                        text("formerFamilyName").optional(),
                        day("dateOfBirth"),
                        text("address").optional())
                .map(input -> input.within("person"));
    }

    private Input course() {
        return choice("course", options(Course.values()));
    }

    private Input edition() {
        return choice("edition", options(Edition.values()));
    }

    private Input heldBy() {
        return choice("heldBy", options(surroundings.nameablePrefectures()));
    }

    private Input to() {
        return choice("to", options(Prefecture.values()));
    }

    private Input yesOrNo(String name) {
        return radio(
                name,
                List.of(
                        new Option("true", words.say("field." + name + ".true")),
                        new Option("false", words.say("field." + name + ".false"))));
    }

    private List<Option> completions(RegisterEntry entry) {
        return entry.completions().stream()
                .filter(Completion::isValid)
                .map(completion -> new Option(
                        completion.certificateNumber(),
                        completion.certificateNumber() + " " + words.name(completion.course()) + " "
                                + words.name(completion.completedOn())))
                .toList();
    }

    private List<Option> measures(Prefecture prefecture) {
        return measures.ids(prefecture, "", MOST_MEASURES).stream()
                .map(MeasureId::value)
                .map(id -> new Option(id, id))
                .toList();
    }

    private List<Option> options(Enum<?>... values) {
        return Arrays.stream(values).map(this::option).toList();
    }

    private List<Option> options(List<Prefecture> prefectures) {
        return prefectures.stream().map(this::option).toList();
    }

    private Option option(Enum<?> value) {
        return new Option(value instanceof Prefecture prefecture ? prefecture.code() : value.name(), words.name(value));
    }
}
