package jp.shunin.registry.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ids of messages")
class TimeOrderedIdsTest {

    @Test
    @DisplayName("ascend, are all different, and begin with the moment: version 7")
    void ascend() {
        List<String> ids = Stream.generate(IdentifierFactory.getInstance()::generateIdentifier)
                .limit(10_000)
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids)
                .allSatisfy(id -> assertThat(UUID.fromString(id).version()).isEqualTo(7));
    }

    @Test
    @DisplayName("are those that Axon gives to events")
    void givenByAxon() {
        String id = GenericEventMessage.asEventMessage("something happened").getIdentifier();

        assertThat(UUID.fromString(id).version()).isEqualTo(7);
    }
}
