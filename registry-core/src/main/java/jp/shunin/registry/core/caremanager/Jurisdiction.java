package jp.shunin.registry.core.caremanager;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;

/**
 * For which prefectures somebody acts, and what an entry must have to do with one of them for it. It is a condition upon
 * the entry as it is when a command is decided, for until then the entry may have moved.
 */
public record Jurisdiction(Set<Prefecture> own, Tie tie) {

    /** The metadata key under which a command carries it. */
    public static final String KEY = "jurisdiction";

    /** What an entry has to do with a prefecture. */
    public enum Tie {
        /** It stands in the prefecture's register at last. */
        REGISTER,
        /** The same, or a transfer to the prefecture is asked for. */
        REGISTER_OR_ASKED,
        /** A transfer to the prefecture is asked for. Where none is, the register may be told so. */
        ASKED,
        /** The prefecture trained the person: it held an attendance or a completion, or was approved as training place. */
        TRAINER
    }

    public Jurisdiction {
        own = Set.copyOf(own);
    }

    public boolean includes(RegisterEntry entry) {
        return switch (tie) {
            case REGISTER -> isHere(entry);
            case REGISTER_OR_ASKED -> isHere(entry) || isAsked(entry);
            case ASKED -> entry.transferRequest() == null ? isHere(entry) : isAsked(entry);
            case TRAINER -> trainers(entry).anyMatch(own::contains);
        };
    }

    /** Why an entry that is not included is not for these prefectures, and what can be done. */
    public Refusal refusal(RegisterEntry entry) {
        TransferRequest request = entry.transferRequest();
        return switch (tie) {
            case REGISTER, REGISTER_OR_ASKED ->
                Refusal.of(RefusalCode.ENTRY_OF_ANOTHER_PREFECTURE, entry.number(), entry.prefecture(), inOrder());
            case ASKED ->
                Refusal.of(
                        RefusalCode.TRANSFER_ASKED_OF_ANOTHER_PREFECTURE,
                        entry.number(),
                        request == null ? entry.prefecture() : request.to(),
                        inOrder());
            case TRAINER -> Refusal.of(RefusalCode.NOT_TRAINED_HERE, entry.number(), inOrder());
        };
    }

    private List<Prefecture> inOrder() {
        return own.stream().sorted().toList();
    }

    private boolean isHere(RegisterEntry entry) {
        return own.contains(entry.prefecture());
    }

    private boolean isAsked(RegisterEntry entry) {
        TransferRequest request = entry.transferRequest();
        return request != null && own.contains(request.to());
    }

    private static Stream<Prefecture> trainers(RegisterEntry entry) {
        return Stream.of(
                        entry.training().attendances().stream().map(Attendance::heldBy),
                        entry.training().placeChanges().stream().map(TrainingPlaceChange::to),
                        entry.completions().stream().map(Completion::heldBy))
                .flatMap(prefectures -> prefectures);
    }
}
