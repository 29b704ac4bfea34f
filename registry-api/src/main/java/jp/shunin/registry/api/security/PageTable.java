package jp.shunin.registry.api.security;

import static jp.shunin.registry.api.security.Reach.EVERYWHERE;
import static jp.shunin.registry.api.security.Reach.JOB;
import static jp.shunin.registry.api.security.Reach.MEASURE;
import static jp.shunin.registry.api.security.Reach.MOVING_IN;
import static jp.shunin.registry.api.security.Reach.NAMED_IN_BODY;
import static jp.shunin.registry.api.security.Reach.NARROWED;
import static jp.shunin.registry.api.security.Reach.OWN;
import static jp.shunin.registry.api.security.Reach.PARAMETER;
import static jp.shunin.registry.api.security.Reach.REGISTER;
import static jp.shunin.registry.api.security.Reach.REGISTER_OR_MOVING_IN;
import static jp.shunin.registry.api.security.Reach.TRAINEES;
import static jp.shunin.registry.api.security.Role.APPROVER;
import static jp.shunin.registry.api.security.Role.AUDITOR;
import static jp.shunin.registry.api.security.Role.EMPLOYER;
import static jp.shunin.registry.api.security.Role.INSTITUTION;
import static jp.shunin.registry.api.security.Role.MUNICIPALITY;
import static jp.shunin.registry.api.security.Role.OFFICER;
import static jp.shunin.registry.api.security.Role.OPERATOR;
import static jp.shunin.registry.api.security.Role.SUBSCRIBER;

import java.util.List;
import java.util.stream.Stream;

/** The lines of the {@link AccessTable} for the pages, room by room. What a page does, its API counterpart allows too. */
final class PageTable {

    private static final String PERSON = "/people/{no}";
    private static final String WEBHOOKS = "/subscriptions/webhooks";
    private static final String WEBHOOK = WEBHOOKS + "/{webhookId}";
    private static final String WATCH_LISTS = "/subscriptions/watch-lists";
    private static final String WATCH_LIST = WATCH_LISTS + "/{watchListId}";

    private PageTable() {}

    static List<Operation> operations() {
        return Stream.of(
                        Stream.of(get("/").to(EVERYWHERE, Role.values())),
                        people(),
                        training(),
                        auditing(),
                        transfers(),
                        rosters(),
                        measures(),
                        imports(),
                        subscriptions(),
                        jobs())
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<Operation> people() {
        return Stream.of(
                        Stream.of(
                                get("/people")
                                        .answeringPersonalData()
                                        .to(NARROWED, OFFICER, APPROVER)
                                        .to(EVERYWHERE, AUDITOR),
                                get(PERSON)
                                        .answeringPersonalData()
                                        .to(REGISTER_OR_MOVING_IN, OFFICER, APPROVER)
                                        .to(TRAINEES, INSTITUTION)
                                        .to(EVERYWHERE, AUDITOR)),
                        form("/registration", NAMED_IN_BODY),
                        form(PERSON + "/cards", REGISTER),
                        form(PERSON + "/card-renewals", REGISTER),
                        form(PERSON + "/card-reissues", REGISTER),
                        trainingForm(PERSON + "/subject-attendances"),
                        trainingForm(PERSON + "/course-completions"),
                        form(PERSON + "/invalidation", REGISTER),
                        form(PERSON + "/training-place-changes", REGISTER),
                        form(PERSON + "/transfer-requests", REGISTER),
                        form(PERSON + "/transfer-withdrawal", REGISTER),
                        form(PERSON + "/transfer-refusal", MOVING_IN),
                        form(PERSON + "/transfers", REGISTER_OR_MOVING_IN, NAMED_IN_BODY),
                        form(PERSON + "/validity-extensions", REGISTER),
                        form(PERSON + "/particulars", REGISTER),
                        form(PERSON + "/prohibitions", REGISTER),
                        form(PERSON + "/removal", REGISTER),
                        form(PERSON + "/corrections", REGISTER),
                        form(PERSON + "/forgetting", REGISTER))
                .flatMap(lines -> lines);
    }

    /** For those who train, by the number that a person gives them; the people of other registers have no name here. */
    private static Stream<Operation> training() {
        return Stream.concat(
                Stream.of(get("/training").answeringPersonalData().to(EVERYWHERE, OFFICER, INSTITUTION)),
                trainingForm("/training/completions"));
    }

    /** The whole of a person's record, and documents made of it. */
    private static Stream<Operation> auditing() {
        return Stream.of(
                ofPerson("/audit"),
                ofPerson("/documents/history"),
                ofPerson("/documents/statement"),
                ofPerson("/documents/certificate").to(TRAINEES, INSTITUTION));
    }

    private static Operation ofPerson(String what) {
        return get(PERSON + what)
                .answeringPersonalData()
                .to(REGISTER_OR_MOVING_IN, OFFICER, APPROVER)
                .to(EVERYWHERE, AUDITOR);
    }

    private static Stream<Operation> transfers() {
        return Stream.of(
                get("/transfers").to(PARAMETER, OFFICER, APPROVER).to(EVERYWHERE, AUDITOR),
                get("/transfers/forwarding").to(EVERYWHERE, OFFICER),
                get("/transfers/{no}/elsewhere").to(MOVING_IN, OFFICER));
    }

    private static Stream<Operation> rosters() {
        return Stream.of(
                        Stream.of(get("/rosters").to(EVERYWHERE, OFFICER, APPROVER, INSTITUTION, AUDITOR)),
                        roster("/rosters/lapsing"),
                        roster("/rosters/chiefs"),
                        roster("/rosters/care-managers"),
                        roster("/rosters/completions").map(line -> line.to(PARAMETER, INSTITUTION)))
                .flatMap(lines -> lines);
    }

    /** A roster on the screen, and as a file, after a look at what the file could not hold. */
    private static Stream<Operation> roster(String path) {
        return Stream.of(get(path), get(path + "/file"), get(path + "/windows-31j"))
                .map(line -> line.answeringPersonalData()
                        .to(PARAMETER, OFFICER, APPROVER)
                        .to(EVERYWHERE, AUDITOR));
    }

    /** As over the API: an officer declares, a second person approves (S-4). */
    private static Stream<Operation> measures() {
        return Stream.of(
                get("/measures").to(EVERYWHERE, OFFICER, APPROVER, AUDITOR),
                get("/measures/new").to(EVERYWHERE, OFFICER),
                post("/measures/new").to(NAMED_IN_BODY, OFFICER),
                get("/measures/{id}").to(EVERYWHERE, OFFICER, APPROVER, AUDITOR),
                get("/measures/{id}/report").to(MEASURE, OFFICER, APPROVER).to(EVERYWHERE, AUDITOR),
                get("/measures/{id}/people").to(MEASURE, OFFICER, APPROVER).to(EVERYWHERE, AUDITOR),
                post("/measures/{id}/approval").to(MEASURE, APPROVER),
                get("/measures/{id}/amendment").to(MEASURE, OFFICER),
                post("/measures/{id}/amendment").to(MEASURE, OFFICER),
                get("/measures/{id}/withdrawal").to(MEASURE, OFFICER),
                post("/measures/{id}/withdrawal").to(MEASURE, OFFICER));
    }

    /** A file of an old register may hold people of any prefecture, so it is the operator who hands it in. */
    private static Stream<Operation> imports() {
        return Stream.of(
                get("/imports").to(EVERYWHERE, OPERATOR, AUDITOR),
                post("/imports").to(EVERYWHERE, OPERATOR),
                get("/imports/{importId}").answeringPersonalData().to(EVERYWHERE, OPERATOR, AUDITOR),
                get("/imports/{importId}/result").answeringPersonalData().to(EVERYWHERE, OPERATOR, AUDITOR),
                post("/imports/{importId}/run").to(EVERYWHERE, OPERATOR),
                post("/imports/{importId}/cancellation").to(EVERYWHERE, OPERATOR),
                post("/imports/{importId}/deletion").to(EVERYWHERE, OPERATOR));
    }

    /** A webhook is of whoever made it. A watch list is its maker's: to all others it does not exist. */
    private static Stream<Operation> subscriptions() {
        return Stream.of(
                        Stream.of(
                                get("/subscriptions")
                                        .to(EVERYWHERE, OPERATOR, AUDITOR, MUNICIPALITY, EMPLOYER)
                                        .to(OWN, SUBSCRIBER),
                                get(WEBHOOKS + "/new").to(EVERYWHERE, SUBSCRIBER, OPERATOR),
                                post(WEBHOOKS + "/new").to(EVERYWHERE, SUBSCRIBER, OPERATOR),
                                get(WEBHOOK).to(EVERYWHERE, OPERATOR, AUDITOR).to(OWN, SUBSCRIBER)),
                        Stream.of(
                                        "verification",
                                        "pause",
                                        "resumption",
                                        "replay",
                                        "dead-letters-replay",
                                        "secret-rotation",
                                        "deletion")
                                .map(what -> post(WEBHOOK + "/" + what)
                                        .to(EVERYWHERE, OPERATOR)
                                        .to(OWN, SUBSCRIBER)),
                        Stream.of(
                                        get(WATCH_LISTS + "/new"),
                                        post(WATCH_LISTS + "/new"),
                                        get(WATCH_LIST),
                                        post(WATCH_LIST + "/numbers"),
                                        post(WATCH_LIST + "/numbers/{no}/removal"),
                                        post(WATCH_LIST + "/deletion"))
                                .map(operation -> operation.to(EVERYWHERE, MUNICIPALITY, EMPLOYER, SUBSCRIBER)))
                .flatMap(lines -> lines);
    }

    private static Stream<Operation> jobs() {
        return Stream.of(
                get("/jobs").to(EVERYWHERE, OPERATOR, AUDITOR),
                get("/jobs/{jobId}").to(EVERYWHERE, OPERATOR, AUDITOR).to(JOB, OFFICER, APPROVER),
                get("/jobs/{jobId}/progress").to(EVERYWHERE, OPERATOR, AUDITOR).to(JOB, OFFICER, APPROVER),
                post("/jobs/{jobId}/cancellation").to(EVERYWHERE, OPERATOR).to(JOB, APPROVER),
                post("/jobs/rebuilds").to(EVERYWHERE, OPERATOR),
                post("/jobs/rollbacks").to(EVERYWHERE, OPERATOR));
    }

    /** A form of officers: to be filled in, to be looked at before it is recorded, and to be recorded. */
    private static Stream<Operation> form(String path, Reach reach) {
        return form(path, reach, reach);
    }

    /** @param reading of the empty form, which may show whom it is about */
    private static Stream<Operation> form(String path, Reach reading, Reach recording) {
        return Stream.of(
                get(path).answeringPersonalData().to(reading, OFFICER),
                post(path).to(recording, OFFICER),
                post(path + "/preview").to(recording, OFFICER));
    }

    /** As over the API, an institution records what its prefecture held, whosever register the person is in (T-3, T-4). */
    private static Stream<Operation> trainingForm(String path) {
        return form(path, REGISTER).map(line -> line.to(NAMED_IN_BODY, INSTITUTION));
    }

    private static Operation get(String path) {
        return Operation.of("GET", path);
    }

    private static Operation post(String path) {
        return Operation.of("POST", path);
    }
}
