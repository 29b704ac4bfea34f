package jp.shunin.registry.projections.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import jp.shunin.registry.core.caremanager.CareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.specialmeasure.SpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand;
import jp.shunin.registry.core.time.ValidityPeriod;
import jp.shunin.registry.journal.PostgresJournal;
import org.axonframework.eventhandling.EventBus;

/** The rules of the read models: they fold, and never decide. */
final class ProjectionsRules {

    private static final String CORE = "jp.shunin.registry.core..";

    private ProjectionsRules() {}

    static ArchRule knowNoCommand() {
        return noClasses()
                .should()
                .dependOnClassesThat(assignableTo(CareManagerCommand.class)
                        .or(assignableTo(SpecialMeasureCommand.class))
                        .or(type(CareManager.class))
                        .or(type(SpecialMeasure.class)));
    }

    static ArchRule makeNoDecision() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(CORE)
                        .and(simpleNameEndingWith("Decisions").or(simpleNameStartingWith("DecisionContext"))));
    }

    static ArchRule refuseNothing() {
        return noClasses()
                .should()
                .dependOnClassesThat(assignableTo(CommandRefused.class).or(assignableTo(Refusal.class)));
    }

    static ArchRule applyNoPolicy() {
        return noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("jp.shunin.registry.core.policy..").and(not(type(Prefecture.class))));
    }

    static ArchRule sendNoCommand() {
        return noClasses().should().dependOnClassesThat().resideInAPackage("org.axonframework.commandhandling..");
    }

    static ArchRule publishNoEvent() {
        return noClasses()
                .should()
                .callMethodWhere(target(name("publish")).and(target(owner(assignableTo(EventBus.class)))));
    }

    static ArchRule appendNothing() {
        return noClasses().should().dependOnClassesThat(type(PostgresJournal.class));
    }

    static ArchRule computeNoPeriod() {
        return noClasses().should().dependOnClassesThat(type(ValidityPeriod.class));
    }

    static ArchRule knowNoToday() {
        return noClasses()
                .should()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))));
    }
}
