package jp.shunin.registry.journal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rules of the journal: it writes down what it is given, and knows nothing of what it means. */
final class JournalRules {

    private JournalRules() {}

    static ArchRule knowsOfTheCoreOnlyTheFormOfEvents() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("jp.shunin.registry.core..")
                        .and(not(resideInAPackage("jp.shunin.registry.core.journal.."))));
    }

    static ArchRule knowsOfSpringOnlyTheAccessToTheDatabase() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(not(resideInAnyPackage(
                                "org.springframework.jdbc..",
                                "org.springframework.dao..",
                                "org.springframework.transaction.."))));
    }

    static ArchRule knowsNoHttp() {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net..", "jakarta.servlet..");
    }

    /** The moment of recording comes with the event. */
    static ArchRule hasNoClockOfItsOwn() {
        return noClasses()
                .should()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))));
    }
}
