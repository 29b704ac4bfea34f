package jp.shunin.registry.architecture;

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

@DisplayName("The doors hold no rule of the domain")
class ApiArchitectureTest {

    private static final String API = "jp.shunin.registry.api";
    private static final String FIXTURE = "jp.shunin.registry.architecture.fixture";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(API);

    @Test
    @DisplayName("the rules see every package that they guard")
    void rulesSeeThePackages() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName()).distinct())
                .contains(API + ".http", API + ".web", API + ".command", API + ".runtime", API + ".security");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                argumentSet("touch no SQL in a controller", ApiRules.controllersTouchNoSql(), "sql"),
                argumentSet("know no Axon in HTTP and in pages", ApiRules.doorsKnowNoAxon(), "http"),
                argumentSet(
                        "send commands through the recorder", ApiRules.sendCommandsThroughTheRecorder(), "recorder"),
                argumentSet("leave signing in to security", ApiRules.leaveSigningInToSecurity(), "signin"),
                argumentSet("make no decision", ApiRules.makeNoDecision(), "decisions"),
                argumentSet("apply no policy", ApiRules.applyNoPolicy(), "policy"),
                argumentSet("check no curriculum", ApiRules.checkNoCurriculum(), "curricula"),
                argumentSet("count no days", ApiRules.countNoDays(), "dates"),
                argumentSet("compute no period of validity", ApiRules.computeNoPeriod(), "period"),
                argumentSet("fold nothing", ApiRules.foldNothing(), "folding"),
                argumentSet("append nothing to the journal", ApiRules.appendNothing(), "appending"));
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
