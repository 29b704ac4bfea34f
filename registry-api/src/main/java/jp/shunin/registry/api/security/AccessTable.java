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
import java.util.Optional;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.Jurisdiction;
import jp.shunin.registry.core.caremanager.RegisterEntry;

/**
 * Who may do what: every operation of the registry that is not open to all, and nowhere else. A controller's address that
 * has no line here stops the registry from starting.
 */
public final class AccessTable {

    private static final String API = "/api/v1";
    private static final String ENTRY = "/care-managers/{no}";
    private static final String MEASURES = "/special-measures";
    private static final String WATCH_LISTS = "/watch-lists";
    private static final String WATCH_LIST = WATCH_LISTS + "/{watchListId}";
    private static final String WEBHOOK = "/webhooks/{webhookId}";

    private static final List<Operation> OPERATIONS = Stream.of(
                    standings(),
                    entries(),
                    training(),
                    transfers(),
                    measures(),
                    lists(),
                    feed(),
                    watching(),
                    running(),
                    PageTable.operations())
            .flatMap(List::stream)
            .toList();

    private AccessTable() {}

    /** All lines. */
    public static List<Operation> operations() {
        return OPERATIONS;
    }

    /** The line of an operation, by the form of its address; empty if it is open to all, or does not exist. */
    public static Optional<Operation> find(String method, String pattern) {
        return OPERATIONS.stream()
                .filter(operation ->
                        operation.method().equals(method) && operation.pattern().equals(pattern))
                .findFirst();
    }

    /** Whether an account has a role that may do something somewhere. Whether it may do it here, the gate decides. */
    public static boolean admits(Account account, String method, String pattern) {
        return find(method, pattern)
                .filter(operation -> operation.roles().stream().anyMatch(account.roles()::contains))
                .isPresent();
    }

    /** Whether an account may do something about an entry: it has a role that reaches so far. */
    public static boolean admits(Account account, String method, String pattern, RegisterEntry entry) {
        return find(method, pattern).stream()
                .flatMap(operation -> operation.grants().stream())
                .filter(grant -> account.roles().contains(grant.role()))
                .anyMatch(grant -> grant.reach()
                        .tie()
                        .map(tie -> new Jurisdiction(account.prefectures(), tie).includes(entry))
                        .orElse(true));
    }

    /** Whether somebody is in good standing: no personal data, so for all who have to know. */
    private static List<Operation> standings() {
        return List.of(
                get(ENTRY + "/standing")
                        .to(EVERYWHERE, OFFICER, APPROVER, INSTITUTION, MUNICIPALITY, EMPLOYER, AUDITOR),
                post("/standings:batch")
                        .to(EVERYWHERE, OFFICER, APPROVER, INSTITUTION, MUNICIPALITY, EMPLOYER, AUDITOR));
    }

    /** The people in a register, and what its prefecture decides about them. */
    private static List<Operation> entries() {
        return List.of(
                get("/care-managers")
                        .answeringPersonalData()
                        .to(NARROWED, OFFICER, APPROVER)
                        .to(EVERYWHERE, AUDITOR),
                get(ENTRY)
                        .answeringPersonalData()
                        .to(REGISTER_OR_MOVING_IN, OFFICER, APPROVER)
                        .to(TRAINEES, INSTITUTION)
                        .to(EVERYWHERE, AUDITOR),
                get(ENTRY + "/history")
                        .answeringPersonalData()
                        .to(REGISTER_OR_MOVING_IN, OFFICER, APPROVER)
                        .to(EVERYWHERE, AUDITOR),
                post("/care-managers").to(NAMED_IN_BODY, OFFICER),
                post(ENTRY + "/cards").to(REGISTER, OFFICER),
                post(ENTRY + "/card-renewals").to(REGISTER, OFFICER),
                post(ENTRY + "/card-reissues").to(REGISTER, OFFICER),
                post(ENTRY + "/validity-extensions").to(REGISTER, OFFICER),
                post(ENTRY + "/particulars").to(REGISTER, OFFICER),
                post(ENTRY + "/prohibitions").to(REGISTER, OFFICER),
                post(ENTRY + "/removal").to(REGISTER, OFFICER),
                post(ENTRY + "/corrections").to(REGISTER, OFFICER),
                post(ENTRY + "/forgetting").to(REGISTER, OFFICER));
    }

    /** An institution records what its prefecture held, whosever register the person is in (T-3, T-4). */
    private static List<Operation> training() {
        return List.of(
                get(ENTRY + "/training")
                        .to(REGISTER_OR_MOVING_IN, OFFICER, APPROVER)
                        .to(TRAINEES, INSTITUTION)
                        .to(EVERYWHERE, AUDITOR),
                get(ENTRY + "/renewal-advice")
                        .to(REGISTER_OR_MOVING_IN, OFFICER, APPROVER)
                        .to(TRAINEES, INSTITUTION)
                        .to(EVERYWHERE, AUDITOR),
                get(ENTRY + "/eligibility")
                        .to(REGISTER_OR_MOVING_IN, OFFICER, APPROVER)
                        .to(TRAINEES, INSTITUTION)
                        .to(EVERYWHERE, AUDITOR),
                post(ENTRY + "/eligibility")
                        .to(REGISTER_OR_MOVING_IN, OFFICER, APPROVER)
                        .to(TRAINEES, INSTITUTION)
                        .to(EVERYWHERE, AUDITOR),
                post(ENTRY + "/subject-attendances").to(REGISTER, OFFICER).to(NAMED_IN_BODY, INSTITUTION),
                post(ENTRY + "/course-completions").to(REGISTER, OFFICER).to(NAMED_IN_BODY, INSTITUTION),
                post(ENTRY + "/course-completions/{certificateNumber}/invalidation")
                        .to(REGISTER, OFFICER),
                post(ENTRY + "/training-place-changes").to(REGISTER, OFFICER));
    }

    /** The present prefecture forwards a request and takes it back; the new one decides (M-1, M-2). */
    private static List<Operation> transfers() {
        return List.of(
                post(ENTRY + "/transfer-requests").to(REGISTER, OFFICER),
                post(ENTRY + "/transfer-requests/current/withdrawal").to(REGISTER, OFFICER),
                post(ENTRY + "/transfer-requests/current/refusal").to(MOVING_IN, OFFICER),
                post(ENTRY + "/transfers").to(NAMED_IN_BODY, OFFICER),
                get("/transfers").to(PARAMETER, OFFICER, APPROVER).to(EVERYWHERE, AUDITOR));
    }

    /** A measure is its prefecture's; a second person approves that it is applied (S-4). All may know its terms. */
    private static List<Operation> measures() {
        return List.of(
                get(MEASURES).to(EVERYWHERE, OFFICER, APPROVER, AUDITOR),
                get(MEASURES + "/{id}").to(EVERYWHERE, OFFICER, APPROVER, AUDITOR),
                get(MEASURES + "/{id}/people")
                        .answeringPersonalData()
                        .to(MEASURE, OFFICER, APPROVER)
                        .to(EVERYWHERE, AUDITOR),
                post(MEASURES).to(NAMED_IN_BODY, OFFICER),
                post(MEASURES + "/{id}/amendments").to(MEASURE, OFFICER),
                post(MEASURES + "/{id}/withdrawal").to(MEASURE, OFFICER),
                post(MEASURES + "/{id}/preview").to(MEASURE, OFFICER, APPROVER).to(EVERYWHERE, AUDITOR),
                post(MEASURES + "/{id}/applications").to(MEASURE, APPROVER));
    }

    /** A prefecture's own rosters; its institution has that of the completions, which it keeps (T-5). */
    private static List<Operation> lists() {
        return List.of(
                roster("/rosters/chiefs"),
                roster("/rosters/care-managers"),
                roster("/rosters/lapsing"),
                roster("/rosters/completions").to(PARAMETER, INSTITUTION),
                get("/campaigns/{eventId}").to(EVERYWHERE, OFFICER, APPROVER, AUDITOR));
    }

    /** The feed has no personal data. A webhook is of whoever made it. */
    private static List<Operation> feed() {
        return List.of(
                get("/events").to(EVERYWHERE, SUBSCRIBER, AUDITOR),
                get("/events/stream").to(EVERYWHERE, SUBSCRIBER, AUDITOR),
                post("/webhooks").to(EVERYWHERE, SUBSCRIBER, OPERATOR),
                get("/webhooks").to(EVERYWHERE, OPERATOR, AUDITOR).to(OWN, SUBSCRIBER),
                get(WEBHOOK).to(EVERYWHERE, OPERATOR, AUDITOR).to(OWN, SUBSCRIBER),
                get(WEBHOOK + "/deliveries").to(EVERYWHERE, OPERATOR, AUDITOR).to(OWN, SUBSCRIBER),
                get(WEBHOOK + "/dead-letters").to(EVERYWHERE, OPERATOR, AUDITOR).to(OWN, SUBSCRIBER),
                webhook("PATCH", ""),
                webhook("DELETE", ""),
                webhook("POST", "/verification"),
                webhook("POST", "/pause"),
                webhook("POST", "/resumption"),
                webhook("POST", "/replay"),
                webhook("POST", "/dead-letters/replay"),
                webhook("POST", "/secret-rotation"));
    }

    /** A watch list is its maker's: to all others it does not exist, which the list itself sees to. */
    private static List<Operation> watching() {
        return Stream.of(
                        get(WATCH_LISTS),
                        post(WATCH_LISTS),
                        get(WATCH_LIST),
                        Operation.of("PATCH", API + WATCH_LIST),
                        Operation.of("DELETE", API + WATCH_LIST),
                        get(WATCH_LIST + "/numbers"),
                        post(WATCH_LIST + "/numbers"),
                        Operation.of("PUT", API + WATCH_LIST + "/numbers"),
                        Operation.of("DELETE", API + WATCH_LIST + "/numbers/{no}"),
                        get(WATCH_LIST + "/notices"),
                        get(WATCH_LIST + "/digest"))
                .map(operation -> operation.to(EVERYWHERE, MUNICIPALITY, EMPLOYER, SUBSCRIBER))
                .toList();
    }

    /** A file of an old register may hold people of any prefecture, so it is the operator who hands it in. */
    private static List<Operation> running() {
        return List.of(
                get("/jobs/{jobId}").to(EVERYWHERE, OPERATOR, AUDITOR).to(JOB, OFFICER, APPROVER),
                post("/jobs/{jobId}/cancellation").to(EVERYWHERE, OPERATOR).to(JOB, APPROVER),
                post("/imports").to(EVERYWHERE, OPERATOR),
                get("/imports/{importId}").answeringPersonalData().to(EVERYWHERE, OPERATOR, AUDITOR),
                get("/imports/{importId}/result").answeringPersonalData().to(EVERYWHERE, OPERATOR, AUDITOR),
                post("/imports/{importId}/run").to(EVERYWHERE, OPERATOR),
                get("/personal-data-reads").to(EVERYWHERE, AUDITOR),
                post("/rebuilds").to(EVERYWHERE, OPERATOR),
                post("/rebuilds/rollback").to(EVERYWHERE, OPERATOR));
    }

    private static Operation roster(String path) {
        return get(path)
                .answeringPersonalData()
                .to(PARAMETER, OFFICER, APPROVER)
                .to(EVERYWHERE, AUDITOR);
    }

    private static Operation webhook(String method, String what) {
        return Operation.of(method, API + WEBHOOK + what)
                .to(EVERYWHERE, OPERATOR)
                .to(OWN, SUBSCRIBER);
    }

    private static Operation get(String path) {
        return Operation.of("GET", API + path);
    }

    private static Operation post(String path) {
        return Operation.of("POST", API + path);
    }
}
