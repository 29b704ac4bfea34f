package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;

/** What is asked alike of a transfer's request and of its acceptance (M-1, M-2). */
final class TransferGuards {

    private TransferGuards() {}

    static void requireOtherPrefecture(RegisterEntry entry, Prefecture to) {
        if (entry.prefecture() == to) {
            throw Refusal.of(RefusalCode.SAME_PREFECTURE, to.code()).asException();
        }
    }

    /** M-1: not while a prohibition runs. */
    static void requireNoProhibition(RegisterEntry entry, LocalDate day) {
        entry.prohibitionOn(day).ifPresent(prohibition -> {
            throw Refusal.of(
                            RefusalCode.TRANSFER_DURING_PROHIBITION,
                            prohibition.period().from(),
                            prohibition.period().through())
                    .asException();
        });
    }

    /** A request is decided on its day at the earliest. */
    static void requireNotBefore(TransferRequest request, LocalDate day) {
        if (day.isBefore(request.requestedOn())) {
            throw Refusal.of(RefusalCode.TRANSFER_DECIDED_BEFORE_REQUEST, day, request.requestedOn())
                    .asException();
        }
    }
}
