package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CareManagerEvent.LegacyEntryMigrated;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/**
 * What the register holds about one person: the fold of the entry's events, and the only one. The aggregate, the
 * standing, the history and a rebuild all use it. It is immutable, and folding decides nothing.
 *
 * @param number the registration number
 * @param registeredOn the day of registration
 * @param practicalTrainingCompletedOn the day on which practical training was completed; null if an old register does not say it
 * @param person the particulars as last recorded
 * @param residences the prefectures in whose register the entry stood, by their first days, none after a removal
 * @param cards all cards ever given, in the order of recording
 * @param completions all completions ever recorded, in the order of recording
 * @param certificates all chief certificates ever granted, in the order of recording
 * @param prohibitions all prohibitions, in the order of recording
 * @param training what of the training is recorded by itself: attendances and changes of place
 * @param transferRequest the transfer that is asked for and not yet decided; null if none is
 * @param removal the removal; null while the registration stands
 * @param ledger the steps by which it came to be, for corrections
 * @param version the number of events folded
 */
public record RegisterEntry(
        RegistrationNumber number,
        LocalDate registeredOn,
        @Nullable LocalDate practicalTrainingCompletedOn,
        PersonalDetails person,
        List<Residence> residences,
        List<Card> cards,
        List<Completion> completions,
        List<ChiefCertificate> certificates,
        List<Prohibition> prohibitions,
        TrainingRecord training,
        @Nullable TransferRequest transferRequest,
        @Nullable Removal removal,
        Ledger ledger,
        long version) {

    private static final Comparator<Card> BY_LAST_DAY = Comparator.comparing(Card::lastDay)
            .thenComparing(card -> card.term().from());

    private static final Comparator<ChiefCertificate> BY_THROUGH = Comparator.comparing(
                    (ChiefCertificate certificate) -> certificate.term().through())
            .thenComparing(certificate -> certificate.term().from());

    /** Folds the events of one entry, oldest first; empty if there is none. */
    public static Optional<RegisterEntry> fold(Iterable<RecordedEvent> events) {
        RegisterEntry entry = null;
        for (RecordedEvent recorded : events) {
            entry = evolve(entry, recorded);
        }
        return Optional.ofNullable(entry);
    }

    /**
     * The entry after one more event.
     *
     * @param entry the entry before it; null before the first event
     * @throws IllegalStateException if the first event is no registration
     */
    public static RegisterEntry evolve(@Nullable RegisterEntry entry, RecordedEvent recorded) {
        return entry == null ? EntryFold.first(recorded) : EntryFold.next(entry, recorded);
    }

    /** The prefecture in whose register the entry stands on the day; before the registration, the first one. */
    public Prefecture prefectureOn(LocalDate day) {
        return residenceOn(day).prefecture();
    }

    /** The residence of the day; before the registration, the first one. */
    public Residence residenceOn(LocalDate day) {
        return Residence.on(day, residences);
    }

    /** The residences that begin after the day, the earliest first. */
    Stream<Residence> residencesAfter(LocalDate day) {
        return residences.stream()
                .filter(residence -> residence.from().isAfter(day))
                .sorted(Comparator.comparing(Residence::from));
    }

    /** The prefecture in whose register the entry stands at last. */
    public Prefecture prefecture() {
        return residences.getLast().prefecture();
    }

    /** Whether nobody can read any more who it is. */
    public boolean isForgotten() {
        return person instanceof ErasedRecord;
    }

    /** Whether some event says in clear who it is, as all did until they were sealed. */
    boolean isRecordedInClear() {
        return ledger.steps().stream()
                .flatMap(Step::everRecorded)
                .anyMatch(recorded -> recorded.event() instanceof CareManagerEvent.OfPerson about
                        && about.person() instanceof PersonalRecord);
    }

    /** Whether the registration stands on the day. */
    public boolean isRegisteredOn(LocalDate day) {
        return !day.isBefore(registeredOn) && (removal == null || day.isBefore(removal.removedOn()));
    }

    /** The card in force on the day; where a renewed card and an extended one meet, the one that lasts longer. */
    public Optional<Card> cardOn(LocalDate day) {
        return greatest(cards, card -> card.inForceOn(day), BY_LAST_DAY);
    }

    /** The card that was in force last before the day on which none is. */
    public Optional<Card> lastCardBefore(LocalDate day) {
        return greatest(cards, card -> card.everInForce() && card.lastDay().isBefore(day), BY_LAST_DAY);
    }

    /** The card of a term begun by the day that was voided before it was ever in force. */
    public Optional<Card> voidedCardBefore(LocalDate day) {
        return greatest(
                cards, card -> !card.everInForce() && !card.term().from().isAfter(day), BY_LAST_DAY);
    }

    /** The chief certificate in force on the day; where several are, the one that lasts longest. */
    public Optional<ChiefCertificate> certificateOn(LocalDate day) {
        return greatest(certificates, certificate -> certificate.inForceOn(day), BY_THROUGH);
    }

    /** The chief certificate of a completion, by the certificate number. */
    public Optional<ChiefCertificate> certificate(String certificateNumber) {
        return certificates.stream()
                .filter(certificate -> certificate.number().equals(certificateNumber))
                .findFirst();
    }

    /** The completion of a certificate number, valid or not. */
    public Optional<Completion> completion(String certificateNumber) {
        return completions.stream()
                .filter(completion -> completion.certificateNumber().equals(certificateNumber))
                .findFirst();
    }

    /** The first completion of a course on or after the day, valid or not: a void one keeps its attendances (K-8). */
    Optional<Completion> firstCompletionFrom(Course course, LocalDate day) {
        return completions.stream()
                .filter(completion -> completion.course() == course)
                .filter(completion -> !completion.completedOn().isBefore(day))
                .min(Comparator.comparing(Completion::completedOn));
    }

    /** The prohibition that runs on the day. */
    public Optional<Prohibition> prohibitionOn(LocalDate day) {
        for (Prohibition prohibition : prohibitions) {
            if (prohibition.period().contains(day)) {
                return Optional.of(prohibition);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a card was renewed, or its rest taken over, by another. A renewal of a card renews also the one that took
     * over its rest (C-7), whichever was recorded first. One that is void from the beginning continues nothing (K-8).
     */
    boolean isContinued(Card card) {
        Card origin = origin(card);
        return cards.stream()
                .filter(other -> !other.isVoidFromTheBeginning())
                .anyMatch(other -> continued(other)
                        .filter(before -> other.renewal() == null
                                ? before.number() == card.number()
                                : origin(before).number() == origin.number())
                        .isPresent());
    }

    /** The card of which this one is the rest, after however many transfers; itself if it is none. */
    private Card origin(Card card) {
        Optional<Card> before = card.renewal() == null ? continued(card) : Optional.empty();
        return before.map(this::origin).orElse(card);
    }

    private Optional<Card> continued(Card card) {
        return cards.stream()
                .filter(other -> Integer.valueOf(other.number()).equals(card.continues()))
                .findFirst();
    }

    /** Whether a certificate is continued by another that is not void. */
    boolean isContinued(ChiefCertificate certificate) {
        return certificates.stream()
                .anyMatch(other -> certificate.number().equals(other.continues()) && !other.isVoidFromTheBeginning());
    }

    /** The valid completions. */
    Stream<Completion> validCompletions() {
        return completions.stream().filter(Completion::isValid);
    }

    /** The number that the next card will have. */
    int nextCard() {
        return cards.size() + 1;
    }

    RegisterEntry withPerson(PersonalDetails changed) {
        return copy(
                changed,
                residences,
                cards,
                completions,
                certificates,
                prohibitions,
                training,
                transferRequest,
                removal);
    }

    RegisterEntry withResidence(Residence residence) {
        return copy(
                person,
                plus(residences, residence),
                cards,
                completions,
                certificates,
                prohibitions,
                training,
                transferRequest,
                removal);
    }

    RegisterEntry withCard(Card card) {
        return copy(
                person,
                residences,
                plus(cards, card),
                completions,
                certificates,
                prohibitions,
                training,
                transferRequest,
                removal);
    }

    RegisterEntry withCards(Predicate<Card> which, UnaryOperator<Card> change) {
        List<Card> changed = changed(cards, which, change);
        return copy(
                person,
                residences,
                changed,
                completions,
                certificates,
                prohibitions,
                training,
                transferRequest,
                removal);
    }

    RegisterEntry withCompletion(Completion completion) {
        return copy(
                person,
                residences,
                cards,
                plus(completions, completion),
                certificates,
                prohibitions,
                training,
                transferRequest,
                removal);
    }

    RegisterEntry withCompletions(Predicate<Completion> which, UnaryOperator<Completion> change) {
        List<Completion> changed = changed(completions, which, change);
        return copy(person, residences, cards, changed, certificates, prohibitions, training, transferRequest, removal);
    }

    RegisterEntry withCertificate(ChiefCertificate certificate) {
        return copy(
                person,
                residences,
                cards,
                completions,
                plus(certificates, certificate),
                prohibitions,
                training,
                transferRequest,
                removal);
    }

    RegisterEntry withCertificates(Predicate<ChiefCertificate> which, UnaryOperator<ChiefCertificate> change) {
        List<ChiefCertificate> changed = changed(certificates, which, change);
        return copy(person, residences, cards, completions, changed, prohibitions, training, transferRequest, removal);
    }

    RegisterEntry withProhibition(Prohibition prohibition) {
        return copy(
                person,
                residences,
                cards,
                completions,
                certificates,
                plus(prohibitions, prohibition),
                training,
                transferRequest,
                removal);
    }

    RegisterEntry withTraining(TrainingRecord changed) {
        return copy(
                person, residences, cards, completions, certificates, prohibitions, changed, transferRequest, removal);
    }

    RegisterEntry withTransferRequest(@Nullable TransferRequest request) {
        return copy(person, residences, cards, completions, certificates, prohibitions, training, request, removal);
    }

    /** a transfer of the removal's day or later has moved nothing, for no registration was left. */
    RegisterEntry withRemoval(Removal removed) {
        List<Residence> begun = Stream.concat(
                        Stream.of(residences.getFirst()),
                        residences.stream()
                                .skip(1)
                                .filter(residence -> residence.from().isBefore(removed.removedOn())))
                .toList();
        return copy(person, begun, cards, completions, certificates, prohibitions, training, transferRequest, removed);
    }

    /**
     * The command of the record to which an event belongs, or of the record that it corrects, as it was corrected last;
     * of one that was annulled as it was recorded. Empty if there is no such event.
     */
    public Optional<CareManagerCommand> commandOf(String eventId) {
        return ledger.step(eventId).map(step -> step.command().orElseGet(() -> OriginalCommand.of(step.original())));
    }

    /**
     * The entry as it was before the command of the record to which an event belongs: upon it the command is decided that
     * takes its place. Empty if there is no such event, or nothing was before it.
     */
    public Optional<RegisterEntry> before(String eventId) {
        return ledger.step(eventId)
                .flatMap(step -> fold(ledger.eventsBefore(step).toList()));
    }

    /** Whether the last event belongs to a correction of which more events follow: until they are there, it has no effect. */
    public boolean isBeingCorrected() {
        return ledger.isBeingCorrected();
    }

    /** The events that hold, corrections taken into account, in the order in which they are folded. */
    public List<RecordedEvent> effectiveEvents() {
        return ledger.events().toList();
    }

    /** The event that took the entry over from an old register, if that did not say a thing; empty if it did. */
    public Optional<String> takenOverWithout(LegacyUnknown what) {
        return ledger.first()
                .filter(first -> first.event() instanceof LegacyEntryMigrated migrated
                        && migrated.unknown().contains(what))
                .map(RecordedEvent::id);
    }

    RegisterEntry with(Ledger changed, long newVersion) {
        return new RegisterEntry(
                number,
                registeredOn,
                practicalTrainingCompletedOn,
                person,
                residences,
                cards,
                completions,
                certificates,
                prohibitions,
                training,
                transferRequest,
                removal,
                changed,
                newVersion);
    }

    private RegisterEntry copy(
            PersonalDetails newPerson,
            List<Residence> newResidences,
            List<Card> newCards,
            List<Completion> newCompletions,
            List<ChiefCertificate> newCertificates,
            List<Prohibition> newProhibitions,
            TrainingRecord newTraining,
            @Nullable TransferRequest newTransferRequest,
            @Nullable Removal newRemoval) {
        return new RegisterEntry(
                number,
                registeredOn,
                practicalTrainingCompletedOn,
                newPerson,
                newResidences,
                newCards,
                newCompletions,
                newCertificates,
                newProhibitions,
                newTraining,
                newTransferRequest,
                newRemoval,
                ledger,
                version);
    }

    /** The first one where several are equal. A loop: every standing of every day passes here. */
    private static <T> Optional<T> greatest(List<T> list, Predicate<T> which, Comparator<T> order) {
        T greatest = null;
        for (T element : list) {
            if (which.test(element) && (greatest == null || order.compare(element, greatest) > 0)) {
                greatest = element;
            }
        }
        return Optional.ofNullable(greatest);
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    private static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        return list.stream()
                .map(element -> which.test(element) ? change.apply(element) : element)
                .toList();
    }
}
