package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.util.function.Consumer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RefuseTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RequestTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.WithdrawTransfer;
import jp.shunin.registry.core.policy.Prefecture;

/** Transfers to another prefecture: on paper, or requested in the register and decided weeks later (M-1 to M-3). */
final class Moves {

    private final Career career;

    Moves(Career career) {
        this.career = career;
    }

    void begin(LocalDate from) {
        if (career.happens(Rate.MOVES_REGISTRATION)) {
            career.plan(career.anyDayFrom(from), this::move);
        }
    }

    private void move(LocalDate day) {
        Prefecture to = career.world().otherThan(career.prefectureOn(day), career.chance());
        if (!career.happens(Rate.REQUESTED_TRANSFER)) {
            accept(to, day);
        } else if (career.record(
                new RequestTransfer(career.number(), to, day, to.japaneseName() + "の居宅介護支援事業所"), day)) {
            career.plan(career.chance().after(day, 14, 90), outcome(to));
        }
    }

    private Consumer<LocalDate> outcome(Prefecture to) {
        if (career.happens(Rate.TRANSFER_REFUSED)) {
            return day -> career.record(new RefuseTransfer(career.number(), day, "勤務先が確認できないため"), day);
        }
        if (career.happens(Rate.TRANSFER_WITHDRAWN)) {
            return day -> career.record(new WithdrawTransfer(career.number(), day, "転居の取りやめ"), day);
        }
        return day -> accept(to, day);
    }

    private void accept(Prefecture to, LocalDate day) {
        career.record(
                new TransferRegistration(career.number(), to, day, career.happens(Rate.NEW_CARD_ON_TRANSFER)), day);
    }
}
