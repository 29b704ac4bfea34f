package jp.shunin.registry.journal.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import jp.shunin.registry.journal.PostgresJournal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The journal writes down what it is given, and knows nothing of what it means")
class JournalArchitectureTest {

    private static final String JOURNAL = "jp.shunin.registry.journal";
    private static final String FIXTURE = JOURNAL + ".architecture.fixture";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(JOURNAL);

    @Test
    @DisplayName("the rules see what they guard")
    void rulesSeeTheClasses() {
        assertThat(CLASSES.contain(PostgresJournal.class)).isTrue();
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                argumentSet("knows no event", JournalRules.knowsOfTheCoreOnlyTheFormOfEvents(), "event"),
                argumentSet(
                        "knows no Spring but JDBC", JournalRules.knowsOfSpringOnlyTheAccessToTheDatabase(), "spring"),
                argumentSet("knows no HTTP", JournalRules.knowsNoHttp(), "http"),
                argumentSet("has no clock of its own", JournalRules.hasNoClockOfItsOwn(), "now"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("it")
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
