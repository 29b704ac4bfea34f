package jp.shunin.registry.api.runtime.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The embedded PostgreSQL keeps pages at hand")
class MachineMemoryTest {

    @ParameterizedTest(name = "{0} MB of memory: {1}")
    @CsvSource({"256, 128MB", "516, 129MB", "4096, 1024MB", "8192, 2048MB", "65536, 2048MB"})
    @DisplayName("in a quarter of the memory, within bounds")
    void aQuarter(long megabytes, String pagesAtHand) {
        assertThat(MachineMemory.settings(megabytes << 20)).containsEntry("shared_buffers", pagesAtHand);
    }
}
