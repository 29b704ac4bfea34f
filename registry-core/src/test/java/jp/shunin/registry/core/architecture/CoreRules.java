package jp.shunin.registry.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** The rules of the core's architecture, each for a root package, so that they can be held against fixtures too. */
final class CoreRules {

    private CoreRules() {}

    static ArchRule knowsNothingOf(String... packages) {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(packages);
    }

    static ArchRule timeStandsAlone(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".time..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".time.."))));
    }

    static ArchRule onlyJournalKnowsTheJournal(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".journal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".journal..");
    }

    static ArchRule packagesHaveNoCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }
}
