package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.Card;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ReissueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.RenewalTraining;
import jp.shunin.registry.core.course.Course;

/** A person's cards: the first one, each renewal, the lapse, and the new one after retraining (C-1 to C-5, T-6). */
final class Cards {

    /** A course that renews is open about a year before the end (T-7). */
    private static final int OPEN_BEFORE = 365;

    private final Career career;
    private final Trainings trainings;

    Cards(Career career, Trainings trainings) {
        this.career = career;
        this.trainings = trainings;
    }

    /** What becomes of the card of a person who was just registered. */
    void begin(LocalDate registeredOn) {
        if (career.happens(Rate.NO_FIRST_CARD)) {
            return;
        }
        LocalDate first = career.happens(Rate.LATE_FIRST_CARD)
                ? career.chance().after(registeredOn, 365, 2_900)
                : career.chance().after(registeredOn, 0, 60);
        career.plan(first, this::issue);
        if (career.happens(Rate.LOSES_CARD)) {
            career.plan(career.anyDayFrom(first), this::reissue);
        }
    }

    /** After five years only retraining leads to the first card (C-2); people learn it when they are refused. */
    private void issue(LocalDate day) {
        if (career.record(new IssueCard(career.number(), day), day)) {
            watch();
        } else {
            career.plan(career.chance().after(day, 100, 400), this::retrain);
        }
    }

    private void reissue(LocalDate day) {
        if (inForce(day).isPresent()) {
            career.record(
                    new ReissueCard(
                            career.number(), day, career.world().draw(Assumptions::reissueCauses, career.chance())),
                    day);
        }
    }

    /** Plans what happens when the last card is about to end. */
    void watch() {
        last().filter(card -> card.term().hasEnd())
                .ifPresent(card ->
                        career.plan(career.chance().before(card.lastDay(), 30, OPEN_BEFORE - 40), this::beforeTheEnd));
    }

    /** What becomes of the card with which a person was taken over. */
    void goOn(LocalDate from) {
        Optional<LocalDate> end = last().map(Card::lastDay);
        if (end.isEmpty()) {
            begin(from);
        } else if (end.get().isBefore(from.plusDays(OPEN_BEFORE))) {
            career.plan(from, end.get().isBefore(from) ? this::comeBack : this::beforeTheEnd);
        } else {
            watch();
        }
    }

    private void beforeTheEnd(LocalDate day) {
        Optional<Card> held = inForce(day);
        if (held.isEmpty()) {
            comeBack(day);
        } else if (held.get().lastDay().isAfter(day.plusDays(OPEN_BEFORE))) {
            watch();
        } else {
            beforeTheEnd(held.get(), day);
        }
    }

    private void beforeTheEnd(Card card, LocalDate day) {
        if (career.happens(Rate.STOPS_PRACTISING)) {
            career.stopPractising();
        }
        boolean trained = RenewalTraining.find(career.entry(), card, day).isPresent();
        boolean wants = career.happens(career.isPractising() ? Rate.RENEWS_PRACTISING : Rate.RENEWS_NOT_PRACTISING);
        if (wants && (trained || train(day))) {
            career.plan(applicationDay(card, day), this::apply);
        } else {
            comeBack(card.lastDay());
        }
    }

    private LocalDate applicationDay(Card card, LocalDate trainedOn) {
        LocalDate usual = career.chance().after(trainedOn, 5, 60);
        LocalDate last = card.lastDay();
        if (career.happens(Rate.APPLIES_TOO_LATE)) {
            return career.chance().after(last, 1, 40);
        }
        return usual.isAfter(last) ? last : usual;
    }

    private boolean train(LocalDate day) {
        if (!career.isPractising()) {
            return trainings.complete(Course.RENEWAL_INEXPERIENCED, day);
        }
        boolean before = RenewalTraining.isRenewedAsExperienced(career.entry());
        if (!career.happens(Rate.SPECIALIZED_COURSES)) {
            return trainings.complete(
                    before ? Course.RENEWAL_EXPERIENCED_SUBSEQUENT : Course.RENEWAL_EXPERIENCED_FIRST, day);
        }
        return (before
                        || trainings.complete(
                                Course.SPECIALIZED_1, career.chance().before(day, 60, 200)))
                && trainings.complete(Course.SPECIALIZED_2, day);
    }

    private void apply(LocalDate day) {
        if (career.record(new RenewCard(career.number(), day, career.happens(Rate.ALIGNS)), day)) {
            watch();
        } else {
            comeBack(day);
        }
    }

    /** Some of those whose card has ended come back some years later (C-4). */
    private void comeBack(LocalDate lapsedOn) {
        if (career.happens(Rate.COMES_BACK)) {
            career.plan(career.chance().after(lapsedOn, 150, 2_000), this::retrain);
        }
    }

    private void retrain(LocalDate day) {
        if (inForce(day).isEmpty() && trainings.complete(Course.RETRAINING, day)) {
            career.plan(career.chance().after(day, 7, 50), this::issue);
        }
    }

    private Optional<Card> last() {
        return career.entry().cards().stream().max(Comparator.comparing(Card::lastDay));
    }

    private Optional<Card> inForce(LocalDate day) {
        return career.entry().cardOn(day);
    }
}
