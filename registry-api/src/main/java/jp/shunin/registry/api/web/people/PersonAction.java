package jp.shunin.registry.api.web.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import jp.shunin.registry.api.http.EntryRequest;
import jp.shunin.registry.api.http.EntryRequests;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.Role;
import jp.shunin.registry.core.caremanager.RegisterEntry;

/** What may be recorded about a person, each by a form at {@code /people/{no}/<path>} that is the body of a command. */
enum PersonAction {
    CARD("cards", EntryRequests.Issue.class),
    RENEWAL("card-renewals", EntryRequests.Renew.class),
    REISSUE("card-reissues", EntryRequests.Reissue.class),
    ATTENDANCE("subject-attendances", EntryRequests.Attend.class, PersonAction::isHereOrTrained),
    COMPLETION("course-completions", EntryRequests.Complete.class, PersonAction::isHereOrTrained),
    INVALIDATION("invalidation", InvalidationBody.class),
    TRAINING_PLACE("training-place-changes", EntryRequests.ChangeTrainingPlace.class),
    TRANSFER_REQUEST("transfer-requests", EntryRequests.RequestTransferTo.class, PersonAction::isHereAndFree),
    WITHDRAWAL("transfer-withdrawal", EntryRequests.Withdraw.class, PersonAction::isHereAndAsked),
    REFUSAL("transfer-refusal", EntryRequests.Refuse.class, PersonAction::isMovingIn),
    ACCEPTANCE("transfers", EntryRequests.Transfer.class, PersonAction::isMovingIn),
    EXTENSION("validity-extensions", EntryRequests.Extend.class),
    PARTICULARS("particulars", EntryRequests.Particulars.class),
    PROHIBITION("prohibitions", EntryRequests.Prohibit.class),
    REMOVAL("removal", EntryRequests.Remove.class),
    FORGETTING("forgetting", EntryRequests.Forget.class);

    private static final String PERSON = "/people/{no}/";

    private final String path;
    private final Class<? extends EntryRequest> body;
    private final BiPredicate<RegisterEntry, Account> isFor;

    PersonAction(String path, Class<? extends EntryRequest> body) {
        this(path, body, PersonAction::isHere);
    }

    PersonAction(String path, Class<? extends EntryRequest> body, BiPredicate<RegisterEntry, Account> isFor) {
        this.path = path;
        this.body = body;
        this.isFor = isFor;
    }

    /** The action of a page, by the form of its address. */
    static PersonAction at(String pattern) {
        return find(pattern).orElseThrow(() -> new IllegalArgumentException("no action at " + pattern));
    }

    private static Optional<PersonAction> find(String pattern) {
        return Arrays.stream(values())
                .filter(action ->
                        pattern.equals(PERSON + action.path) || pattern.startsWith(PERSON + action.path + "/"))
                .findFirst();
    }

    /** What is offered to an account on the page of a person; whether a rule stands against it, the register says. */
    static List<PersonAction> offeredTo(Account account, RegisterEntry entry) {
        return Arrays.stream(values())
                .filter(action -> AccessTable.admits(account, "GET", PERSON + action.path))
                .filter(action -> action.isFor.test(entry, account))
                .toList();
    }

    /** The last step of the address of its form. */
    public String path() {
        return path;
    }

    Class<? extends EntryRequest> body() {
        return body;
    }

    private static boolean isHere(RegisterEntry entry, Account account) {
        return account.prefectures().contains(entry.prefecture());
    }

    /** An institution trains people of any register (T-3, T-4). */
    private static boolean isHereOrTrained(RegisterEntry entry, Account account) {
        return isHere(entry, account) || account.roles().contains(Role.INSTITUTION);
    }

    private static boolean isHereAndFree(RegisterEntry entry, Account account) {
        return isHere(entry, account) && entry.transferRequest() == null;
    }

    private static boolean isHereAndAsked(RegisterEntry entry, Account account) {
        return isHere(entry, account) && entry.transferRequest() != null;
    }

    private static boolean isMovingIn(RegisterEntry entry, Account account) {
        return entry.transferRequest() != null
                && account.prefectures().contains(entry.transferRequest().to());
    }
}
