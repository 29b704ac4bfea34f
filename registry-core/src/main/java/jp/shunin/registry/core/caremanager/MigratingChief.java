package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.CertificateValidity;
import jp.shunin.registry.core.policy.ChiefRenewalPeriod;
import jp.shunin.registry.core.policy.PolicyChoice;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.policy.PrefecturePolicy;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.time.OpenEnd;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/** Whether the chief certificate of an old register follows from its courses: K-1, K-2, K-3, K-4. */
final class MigratingChief {

    /** CHIEF_RENEWAL opens about two years before the certificate ends (T-7). */
    private static final int YEARS_AHEAD = 2;

    private final RegistrationNumber number;
    private final LegacyRecord legacy;
    private final DecisionContext context;
    private final LegacyFindings findings;

    MigratingChief(RegistrationNumber number, LegacyRecord legacy, DecisionContext context, LegacyFindings findings) {
        this.number = number;
        this.legacy = legacy;
        this.context = context;
        this.findings = findings;
    }

    /** The certificates, the last one as printed and an earlier one as its course gives it. */
    List<MigratedCertificate> examine() {
        List<LegacyCourse> courses = legacy.courses().stream()
                .filter(course -> course.course() == Course.CHIEF || course.course() == Course.CHIEF_RENEWAL)
                .sorted(Comparator.comparing(LegacyCourse::completedOn))
                .toList();
        if (courses.isEmpty()) {
            requireNothingOfAChief();
            return List.of();
        }
        List<MigratedCertificate> certificates = new ArrayList<>();
        LegacyCourse last = courses.getLast();
        @Nullable ValidityPeriod earlier = null;
        if (last.course() == Course.CHIEF_RENEWAL) {
            findings.unknown(LegacyUnknown.EARLIER_CHIEF_CERTIFICATES);
            Optional<MigratedCertificate> first = courses.stream()
                    .filter(course -> course.course() == Course.CHIEF)
                    .findFirst()
                    .flatMap(this::counted);
            first.ifPresent(certificates::add);
            earlier = first.map(MigratingChief::period).orElse(null);
        }
        certificate(last, earlier).ifPresent(certificates::add);
        return List.copyOf(certificates);
    }

    private void requireNothingOfAChief() {
        if (legacy.chiefThrough() != null) {
            findings.refuse(RefusalCode.LEGACY_CHIEF_WITHOUT_COURSE, legacy.chiefThrough());
        } else if (legacy.chiefExtension() != null) {
            findings.refuse(RefusalCode.LEGACY_EXTENSION_OF_NOTHING, Qualification.CHIEF);
        }
    }

    private Optional<MigratedCertificate> certificate(LegacyCourse last, @Nullable ValidityPeriod earlier) {
        Optional<MigratedCertificate> certificate =
                last.course() == Course.CHIEF ? granted(last) : renewed(last, earlier);
        return certificate.map(held -> new MigratedCertificate(
                held.course(),
                held.completedOn(),
                MigratingExtension.of(Qualification.CHIEF, held.term(), legacy.chiefExtension(), context, findings),
                held.continues(),
                held.printed(),
                held.rule()));
    }

    /** K-1, K-2: what the completion of CHIEF gives. */
    private Optional<MigratedCertificate> counted(LegacyCourse chief) {
        return validity(chief).map(validity -> {
            Rule rule =
                    switch (validity.value()) {
                        case CertificateValidity.Length length -> Rule.K_1;
                        case CertificateValidity.Until until -> Rule.K_2;
                    };
            findings.applied(rule);
            findings.applied(validity.reference());
            Term term = Term.of(validity.value().from(chief.completedOn()));
            return new MigratedCertificate(Course.CHIEF, chief.completedOn(), term, null, false, rule);
        });
    }

    private Optional<MigratedCertificate> granted(LegacyCourse chief) {
        LocalDate printed = legacy.chiefThrough();
        return counted(chief).flatMap(counted -> {
            LocalDate expected = OpenEnd.of(counted.term().originalThrough());
            if (printed == null) {
                findings.unknown(LegacyUnknown.CHIEF_CERTIFICATE_END);
                findings.notice(LegacyNotice.Code.CHIEF_END_COUNTED, chief.completedOn(), expected);
                return Optional.of(counted);
            }
            if (!printed.equals(expected)) {
                RefusalCode code = counted.rule() == Rule.K_2
                        ? RefusalCode.LEGACY_CHIEF_TRANSITION_DIFFERS
                        : RefusalCode.LEGACY_CHIEF_PERIOD_DIFFERS;
                findings.refuse(code, chief.completedOn(), expected, printed);
                return Optional.empty();
            }
            return Optional.of(new MigratedCertificate(
                    Course.CHIEF, counted.completedOn(), counted.term(), null, true, counted.rule()));
        });
    }

    /** K-3: by the policy of a prefecture in whose register the person stands or began. */
    private Optional<MigratedCertificate> renewed(LegacyCourse renewal, @Nullable ValidityPeriod earlier) {
        LocalDate printed = legacy.chiefThrough();
        if (printed == null) {
            findings.refuse(RefusalCode.LEGACY_CHIEF_END_MISSING, renewal.completedOn());
            return Optional.empty();
        }
        List<Renewal> readings = Stream.of(legacy.prefecture(), number.firstPrefecture())
                .distinct()
                .flatMap(prefecture -> reading(prefecture, renewal, earlier, printed))
                .toList();
        Optional<Renewal> right =
                readings.stream().filter(reading -> reading.fits(printed)).findFirst();
        if (right.isEmpty() && !readings.isEmpty()) {
            readings.getFirst().refuse(printed, findings);
        }
        return right.map(reading -> reading.certificate(earlier));
    }

    private Stream<Renewal> reading(
            Prefecture prefecture, LegacyCourse renewal, @Nullable ValidityPeriod earlier, LocalDate printed) {
        LocalDate day = renewal.completedOn();
        PrefecturePolicy policy = context.policies().on(prefecture, day);
        return validity(renewal).stream().map(validity -> {
            PolicyChoice<ChiefRenewalPeriod> choice = policy.chiefRenewalPeriod();
            LocalDate first =
                    switch (choice.value()) {
                        case FROM_COMPLETION -> day;
                        case CONTINUOUS ->
                            earlier != null && earlier.contains(day)
                                    ? earlier.through().plusDays(1)
                                    : countedBack(validity.value(), printed);
                    };
            return new Renewal(day, choice, validity, first);
        });
    }

    /** Where the certificate before it is not known, its printed end tells when it began (P-2, P-3). */
    private static LocalDate countedBack(CertificateValidity validity, LocalDate through) {
        return switch (validity) {
            case CertificateValidity.Length length -> through.plusDays(1).minus(length.length());
            case CertificateValidity.Until until -> through.plusDays(1);
        };
    }

    private Optional<PolicyChoice<CertificateValidity>> validity(LegacyCourse course) {
        Optional<PolicyChoice<CertificateValidity>> validity =
                context.policies().on(legacy.prefecture(), course.completedOn()).chiefCertificateValidity();
        if (validity.isEmpty()) {
            findings.refuse(RefusalCode.NO_CHIEF_COURSE_YET, CertificateValidity.FIRST_COMPLETION, course.course());
        }
        return validity;
    }

    private static ValidityPeriod period(MigratedCertificate certificate) {
        return new ValidityPeriod(
                certificate.term().from(), OpenEnd.of(certificate.term().originalThrough()));
    }

    /** A certificate that a chief renewal would give under one policy. */
    private final class Renewal {

        private final LocalDate day;
        private final PolicyChoice<ChiefRenewalPeriod> choice;
        private final PolicyChoice<CertificateValidity> validity;
        private final LocalDate first;

        Renewal(
                LocalDate day,
                PolicyChoice<ChiefRenewalPeriod> choice,
                PolicyChoice<CertificateValidity> validity,
                LocalDate first) {
            this.day = day;
            this.choice = choice;
            this.validity = validity;
            this.first = first;
        }

        boolean fits(LocalDate printed) {
            return validity.value().from(first).through().equals(printed) && isInTime() && !isFarAhead();
        }

        void refuse(LocalDate printed, LegacyFindings findings) {
            if (isInTime()) {
                LocalDate expected =
                        validity.value().from(isFarAhead() ? day : first).through();
                findings.refuse(RefusalCode.LEGACY_CHIEF_RENEWAL_DIFFERS, day, printed, expected);
            } else {
                findings.refuse(RefusalCode.LEGACY_CHIEF_RENEWED_TOO_LATE, day, first.minusDays(1));
            }
        }

        MigratedCertificate certificate(@Nullable ValidityPeriod earlier) {
            findings.applied(Rule.K_3);
            findings.applied(choice.reference());
            findings.applied(validity.reference());
            LocalDate end = first.minusDays(1);
            if (isContinuous() && day.isAfter(end)) {
                findings.applied(Rule.S_6);
            }
            if (isContinuous() && day.isBefore(end.minusYears(YEARS_AHEAD))) {
                findings.notice(LegacyNotice.Code.CHIEF_RENEWED_EARLY, day, end);
            }
            return new MigratedCertificate(
                    Course.CHIEF_RENEWAL,
                    day,
                    Term.of(validity.value().from(first)),
                    earlier != null && earlier.contains(day) ? Course.CHIEF : null,
                    true,
                    Rule.K_3);
        }

        private boolean isContinuous() {
            return choice.value() == ChiefRenewalPeriod.CONTINUOUS;
        }

        /** K-4, S-6: completed while the earlier certificate was in force, a marked extension included. */
        private boolean isInTime() {
            LocalDate end = first.minusDays(1);
            MeasureId measure = legacy.chiefRenewedUnder();
            LocalDate reach = measure == null
                    ? end
                    : MigratingExtension.reachOf(measure, end, context).orElse(end);
            return !isContinuous() || !day.isAfter(reach);
        }

        /** Completed before the certificate that it continues could have begun. */
        private boolean isFarAhead() {
            return isContinuous() && day.isBefore(countedBack(validity.value(), first.minusDays(1)));
        }
    }
}
