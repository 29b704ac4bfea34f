package jp.shunin.registry.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The core is pure, and its packages lean one way")
class CoreArchitectureTest {

    private static final String CORE = "jp.shunin.registry.core";
    private static final String FIXTURE = CORE + ".architecture.fixture";
    private static final JavaClasses CORE_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CORE);

    @Test
    @DisplayName("the rules see every package that they guard")
    void rulesSeeThePackages() {
        assertThat(CORE_CLASSES.stream().map(type -> type.getPackageName()).distinct())
                .contains(CORE + ".time", CORE + ".journal", CORE + ".caremanager", CORE + ".specialmeasure");
    }

    @ParameterizedTest
    @CsvSource({
        "org.springframework.., spring",
        "java.sql.., sql",
        "javax.sql.., sql",
        "jakarta.servlet.., servlet",
        "java.net.http.., http"
    })
    @DisplayName("the core knows no Spring, no SQL and no HTTP")
    void pure(String forbidden, String fixture) {
        ArchRule rule = CoreRules.knowsNothingOf(forbidden);

        rule.check(CORE_CLASSES);
        assertFails(rule, FIXTURE + "." + fixture);
    }

    @Test
    @DisplayName("time depends on nothing else of the core")
    void timeStandsAlone() {
        CoreRules.timeStandsAlone(CORE).check(CORE_CLASSES);
        assertFails(CoreRules.timeStandsAlone(FIXTURE), FIXTURE);
    }

    @Test
    @DisplayName("no decision knows how events are written down")
    void onlyJournalKnowsTheJournal() {
        CoreRules.onlyJournalKnowsTheJournal(CORE).check(CORE_CLASSES);
        assertFails(CoreRules.onlyJournalKnowsTheJournal(FIXTURE), FIXTURE);
    }

    @Test
    @DisplayName("the packages have no cycles")
    void noCycles() {
        CoreRules.packagesHaveNoCycles(CORE).check(CORE_CLASSES);
        assertFails(CoreRules.packagesHaveNoCycles(FIXTURE), FIXTURE);
    }

    private static void assertFails(ArchRule rule, String fixture) {
        JavaClasses offenders = new ClassFileImporter().importPackages(fixture);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(offenders))
                .withMessageContaining("Architecture Violation")
                .withMessageContaining(fixture);
    }
}
