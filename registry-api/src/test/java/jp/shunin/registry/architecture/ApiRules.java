package jp.shunin.registry.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import jp.shunin.registry.api.command.CommandDoor;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.ValidityPeriod;
import jp.shunin.registry.journal.PostgresJournal;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

/** The rules of the doors: they pass on what is asked and answered, and hold no rule of the domain. */
final class ApiRules {

    private ApiRules() {}

    static ArchRule controllersTouchNoSql() {
        return noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");
    }

    static ArchRule doorsKnowNoAxon() {
        return noClasses()
                .that()
                .resideInAnyPackage("..http..", "..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..");
    }

    /** The recorder keeps each answer under the key of its request, so every command can be sent again. */
    static ArchRule sendCommandsThroughTheRecorder() {
        return noClasses()
                .that()
                .resideInAnyPackage("..http..", "..web..")
                .and()
                .doNotHaveSimpleName("CommandRecorder")
                .should()
                .dependOnClassesThat(type(CommandDoor.class));
    }

    /** Who is signed in is told by an Account, and who may do what is settled on the way in. */
    static ArchRule leaveSigningInToSecurity() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..api.security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.security..");
    }

    static ArchRule makeNoDecision() {
        return outsideTheWiring()
                .should()
                .dependOnClassesThat(resideInAPackage("jp.shunin.registry.core..")
                        .and(simpleNameEndingWith("Decisions").or(simpleNameStartingWith("DecisionContext"))));
    }

    static ArchRule applyNoPolicy() {
        return outsideTheWiring()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("jp.shunin.registry.core.policy..").and(not(type(Prefecture.class))));
    }

    static ArchRule checkNoCurriculum() {
        return outsideTheWiring().should().dependOnClassesThat(type(Curricula.class));
    }

    static ArchRule appendNothing() {
        return outsideTheWiring().should().dependOnClassesThat(type(PostgresJournal.class));
    }

    /** A made-up life counts its own days. */
    static ArchRule countNoDays() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..api.demo..")
                .should()
                .callMethodWhere(target(nameMatching("(plus|minus|until|datesUntil|with).*"))
                        .and(target(owner(belongToAnyOf(LocalDate.class, YearMonth.class, Period.class)))));
    }

    static ArchRule computeNoPeriod() {
        return noClasses()
                .should()
                .callMethodWhere(
                        target(nameMatching("startingOn|continuedFor")).and(target(owner(type(ValidityPeriod.class)))));
    }

    static ArchRule foldNothing() {
        return noClasses()
                .should()
                .callMethodWhere(target(nameMatching("fold|evolve")).and(target(owner(type(RegisterEntry.class)))));
    }

    /** The wiring loads policies and curricula and opens the journal, and hands them on. */
    private static GivenClassesConjunction outsideTheWiring() {
        return noClasses().that().areNotAnnotatedWith(Configuration.class);
    }
}
