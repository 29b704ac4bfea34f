package jp.shunin.registry.core.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.Card;
import jp.shunin.registry.core.caremanager.ChiefCertificate;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RenewalTraining;
import jp.shunin.registry.core.training.RenewalAdvice.CardToRenew;
import jp.shunin.registry.core.training.RenewalAdvice.ChiefToRenew;
import org.jspecify.annotations.Nullable;

/** The advice to someone who holds a card: which training renews it, and by when. */
final class CardRenewalAdvising {

    private final RegisterEntry entry;
    private final Card card;
    private final LocalDate on;
    private final @Nullable Boolean practised;
    private final Optional<ChiefToRenew> chief;
    private final Optional<RenewalTraining> completed;
    private final LocalDate opensAbout;

    CardRenewalAdvising(RegisterEntry entry, Card card, LocalDate on, @Nullable Boolean practised) {
        this.entry = entry;
        this.card = card;
        this.on = on;
        this.practised = practised;
        this.chief = chief(entry, on);
        this.completed = RenewalTraining.find(entry, card, on);
        this.opensAbout = About.opening(card.lastDay(), About.CARD);
    }

    RenewalAdvice advice() {
        return new RenewalAdvice(
                on,
                completed.isPresent() ? RenewalAction.APPLY_FOR_RENEWAL : RenewalAction.TAKE_COURSE,
                card.lastDay(),
                new CardToRenew(card.term().from(), card.lastDay(), card.term().originalEnd(), card.trainingFrom()),
                chief.orElse(null),
                completed.orElse(null),
                completed.isPresent() ? List.of() : cases(),
                notices());
    }

    /** The certificate that ends last, of someone who is certified as a chief on the day. */
    static Optional<ChiefToRenew> chief(RegisterEntry entry, LocalDate on) {
        return entry.certificateOn(on)
                .flatMap(_ -> entry.certificates().stream()
                        .filter(certificate -> !certificate.lastDay().isBefore(on))
                        .max(Comparator.comparing(ChiefCertificate::lastDay)))
                .map(certificate -> new ChiefToRenew(
                        certificate.number(),
                        certificate.lastDay(),
                        About.opening(certificate.lastDay(), About.CHIEF)));
    }

    /** T-6: experience is judged on the card's own period, of which the register does not know it. */
    private List<RenewalCase> cases() {
        RenewalOptions options = new RenewalOptions(entry, card, on, opensAbout);
        Stream<Boolean> asked = practised == null ? Stream.of(true, false) : Stream.of(practised);
        return asked.map(did -> new RenewalCase(did, options.of(did, chief.orElse(null))))
                .toList();
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        if (card.term().from().isAfter(on)) {
            notices.add(NoticeCode.RENEWED_ALREADY.about(card.trainingFrom(), card.lastDay()));
        }
        if (card.term().originalEnd().isBefore(card.lastDay())) {
            notices.add(NoticeCode.EXTENDED_BY_MEASURE.about(card.term().originalEnd(), card.lastDay()));
        }
        notices.addAll(completed.isPresent() ? ofCompleted(completed.get()) : ofCourses());
        chief.ifPresent(certificate -> notices.addAll(ofChief(certificate)));
        return notices;
    }

    private List<Notice> ofCompleted(RenewalTraining training) {
        List<Notice> notices = new ArrayList<>(List.of(NoticeCode.APPLY_IN_TIME.about(card.lastDay())));
        training.certificates().stream()
                .map(entry::completion)
                .flatMap(Optional::stream)
                .filter(completion -> RenewalOptions.isRenewalCourse(completion.course()))
                .map(Completion::completedOn)
                .filter(day -> day.isBefore(opensAbout))
                .forEach(day -> notices.add(NoticeCode.COMPLETED_EARLY.about(day, opensAbout)));
        return notices;
    }

    private List<Notice> ofCourses() {
        List<Notice> notices = new ArrayList<>(List.of(NoticeCode.APPLY_IN_TIME.about(card.lastDay())));
        if (practised == null) {
            notices.add(NoticeCode.EXPERIENCE_NOT_HELD.about(card.trainingFrom(), card.lastDay()));
        }
        if (!Objects.equals(practised, false)) {
            notices.add(
                    RenewalTraining.isRenewedAsExperienced(entry)
                            ? NoticeCode.SUBSEQUENT_WITH_EXPERIENCE.about()
                            : NoticeCode.FIRST_WITH_EXPERIENCE.about());
        }
        if (on.isBefore(opensAbout)) {
            notices.add(NoticeCode.NOT_OPEN_YET.about(opensAbout, card.lastDay()));
        }
        return notices;
    }

    private List<Notice> ofChief(ChiefToRenew certificate) {
        List<Notice> notices = new ArrayList<>();
        if (completed.isEmpty()) {
            RenewalOption option = new RenewalOptions(entry, card, on, opensAbout).chiefRenewal(certificate);
            notices.add(
                    option.opensInTime()
                            ? NoticeCode.CHIEF_RENEWAL_RENEWS_CARD.about(option.completeBy())
                            : NoticeCode.CHIEF_RENEWAL_OPENS_TOO_LATE.about(option.opensAbout(), card.lastDay()));
        }
        if (certificate.through().isBefore(card.lastDay())) {
            notices.add(NoticeCode.CHIEF_ENDS_FIRST.about(certificate.through(), card.lastDay()));
        }
        return notices;
    }
}
