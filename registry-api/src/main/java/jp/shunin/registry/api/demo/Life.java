package jp.shunin.registry.api.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.CareManagerCommand.InvalidateCourseCompletion;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ProhibitPractice;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RemoveRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.time.ValidityPeriod;

/**
 * A made-up life in the register, told step by step; each step is a command.
 *
 * @param number the person's registration number
 * @param shows the rule that the life shows, with its id
 * @param prefecture where the person is registered at this point of the life
 * @param steps what happened so far, in order
 */
record Life(RegistrationNumber number, String shows, Prefecture prefecture, List<CareManagerCommand> steps) {

    Life {
        steps = List.copyOf(steps);
    }

    static Life registered(String number, String registeredOn, PersonalRecord person, String shows) {
        RegistrationNumber registrationNumber = new RegistrationNumber(number);
        Prefecture prefecture = registrationNumber.firstPrefecture();
        LocalDate day = LocalDate.parse(registeredOn);
        RegisterCareManager registering =
                new RegisterCareManager(registrationNumber, prefecture, day, day.minusMonths(1), person);
        return new Life(registrationNumber, shows, prefecture, List.of(registering));
    }

    Life cardIssued(String on) {
        return then(new IssueCard(number, LocalDate.parse(on)));
    }

    Life cardRenewed(String on) {
        return then(new RenewCard(number, LocalDate.parse(on), true));
    }

    /** Renewed with the declared wish not to align (別段の申出, C-5). */
    Life cardRenewedWithoutAligning(String on) {
        return then(new RenewCard(number, LocalDate.parse(on), false));
    }

    /** Completed in the prefecture of registration; the certificate was shown. */
    Life completed(Course course, Edition edition, String on) {
        LocalDate day = LocalDate.parse(on);
        return then(new CompleteCourse(
                number, course, edition, day, certificateNumber(course, day), prefecture, true, List.of()));
    }

    Life completionInvalidated(Course course, String completedOn, String invalidatedOn, String reason) {
        String certificate = certificateNumber(course, LocalDate.parse(completedOn));
        return then(new InvalidateCourseCompletion(number, certificate, LocalDate.parse(invalidatedOn), reason));
    }

    Life extendedBy(MeasureId measure) {
        return then(new ExtendValidityBySpecialMeasure(number, measure));
    }

    /** Transferred, with the application for a card of the new prefecture. */
    Life transferredTo(Prefecture to, String on) {
        Life moved = then(new TransferRegistration(number, to, LocalDate.parse(on), true));
        return new Life(number, shows, to, moved.steps);
    }

    Life prohibited(String from, String through) {
        return then(new ProhibitPractice(number, new ValidityPeriod(LocalDate.parse(from), LocalDate.parse(through))));
    }

    Life removed(String on, RemovalCause cause) {
        return then(new RemoveRegistration(number, LocalDate.parse(on), cause));
    }

    private Life then(CareManagerCommand step) {
        return new Life(
                number,
                shows,
                prefecture,
                Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    private static String certificateNumber(Course course, LocalDate completedOn) {
        return "見本-%s-%s".formatted(course, completedOn);
    }
}
