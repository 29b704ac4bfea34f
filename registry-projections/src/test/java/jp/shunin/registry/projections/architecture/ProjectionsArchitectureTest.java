package jp.shunin.registry.projections.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The read models fold, and decide nothing")
class ProjectionsArchitectureTest {

    private static final String PROJECTIONS = "jp.shunin.registry.projections";
    private static final String FIXTURE = PROJECTIONS + ".architecture.fixture";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PROJECTIONS);

    @Test
    @DisplayName("the rules see every package that they guard")
    void rulesSeeThePackages() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName()).distinct())
                .contains(PROJECTIONS + ".standing", PROJECTIONS + ".history", PROJECTIONS + ".processing");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                argumentSet("know no command and no aggregate", ProjectionsRules.knowNoCommand(), "commands"),
                argumentSet("make no decision", ProjectionsRules.makeNoDecision(), "decisions"),
                argumentSet("refuse nothing", ProjectionsRules.refuseNothing(), "refusals"),
                argumentSet("apply no policy", ProjectionsRules.applyNoPolicy(), "policies"),
                argumentSet("compute no period of validity", ProjectionsRules.computeNoPeriod(), "period"),
                argumentSet("know no today: a fold is the same on any day", ProjectionsRules.knowNoToday(), "today"),
                argumentSet("send no command", ProjectionsRules.sendNoCommand(), "sending"),
                argumentSet("publish no event", ProjectionsRules.publishNoEvent(), "publishing"),
                argumentSet("append nothing to the journal", ProjectionsRules.appendNothing(), "appending"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("they")
    void rule(ArchRule rule, String fixture) {
        rule.check(CLASSES);
        assertFails(rule, FIXTURE + "." + fixture);
    }

    private static void assertFails(ArchRule rule, String fixture) {
        JavaClasses offenders = new ClassFileImporter().importPackages(fixture);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(offenders))
                .withMessageContaining("Architecture Violation")
                .withMessageContaining(fixture);
    }
}
