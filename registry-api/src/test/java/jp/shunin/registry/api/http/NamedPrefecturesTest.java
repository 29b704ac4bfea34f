package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import jp.shunin.registry.core.policy.Prefecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A body that names a prefecture")
class NamedPrefecturesTest {

    /** They name another prefecture than the sender's, as they should, or are part of another body. */
    private static final Set<Class<?>> OF_OTHERS = Set.of(
            EntryRequests.RequestTransferTo.class,
            EntryRequests.ChangeTrainingPlace.class,
            EntryRequests.Subject.class);

    @Test
    @DisplayName("says whether it is held to its sender's")
    void held() {
        assertThat(Stream.of(EntryRequests.class, MeasureRequests.class)
                        .flatMap(bodies -> Arrays.stream(bodies.getDeclaredClasses()))
                        .filter(NamedPrefecturesTest::namesPrefecture)
                        .filter(body -> !OF_OTHERS.contains(body)))
                .hasSize(6)
                .allMatch(NamesPrefecture.class::isAssignableFrom);
    }

    private static boolean namesPrefecture(Class<?> body) {
        return body.isRecord()
                && Arrays.stream(body.getRecordComponents()).anyMatch(part -> part.getType() == Prefecture.class);
    }
}
