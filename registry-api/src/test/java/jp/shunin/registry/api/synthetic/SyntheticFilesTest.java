package jp.shunin.registry.api.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jp.shunin.registry.core.journal.JsonEventFormat;
import jp.shunin.registry.core.journal.WrittenEvent;
import jp.shunin.registry.core.synthetic.Population;
import jp.shunin.registry.core.synthetic.Populations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A made-up population as a file")
class SyntheticFilesTest {

    private static final int PEOPLE = 1_200;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Populations POPULATIONS = Populations.shipped();

    @FunctionalInterface
    private interface Writing {
        Generated to(OutputStream out, int threads) throws IOException;
    }

    @Test
    @DisplayName("of events has the same bytes twice, by one thread as by three, and other ones by another seed")
    void sameEvents() throws IOException {
        byte[] events = bytes(1, (out, threads) -> EventFile.write(population(1), out, new Nobody(), threads));

        assertThat(bytes(3, (out, threads) -> EventFile.write(population(1), out, new Nobody(), threads)))
                .isEqualTo(events);
        assertThat(bytes(3, (out, threads) -> EventFile.write(population(2), out, new Nobody(), threads)))
                .isNotEqualTo(events);
    }

    @Test
    @DisplayName("of an old register has the same bytes twice, by one thread as by three")
    void sameRows() throws IOException {
        Population population = POPULATIONS.withoutMeasures(PEOPLE, 1, DAY);

        assertThat(bytes(1, (out, threads) -> ImportFile.write(population, out, new Nobody(), threads)))
                .isEqualTo(bytes(3, (out, threads) -> ImportFile.write(population, out, new Nobody(), threads)));
    }

    @Test
    @DisplayName("of events holds what the journal would, in the order of each entry, and says that it is synthetic")
    void events() throws IOException {
        List<JsonNode> lines = new String(
                        bytes(2, (out, threads) -> EventFile.write(population(1), out, new Nobody(), threads)),
                        StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
        String number = population(1).life(0).entry().number().value();
        List<JsonNode> first = lines.stream()
                .filter(line -> line.get("entryId").asString().equals(number))
                .toList();

        assertThat(lines)
                .hasSizeGreaterThan(PEOPLE * 5)
                .allSatisfy(line -> assertThat(
                                line.get("metadata").get("recordedFrom").asString())
                        .isEqualTo("synthetic"));
        assertThat(first.stream().map(line -> line.get("sequence").asInt()))
                .containsExactlyElementsOf(
                        IntStream.range(0, first.size()).boxed().toList());
        assertThat(first.stream()
                        .map(line -> JsonEventFormat.ofRegistry()
                                .read(new WrittenEvent(
                                        line.get("type").asString(),
                                        line.get("revision").asInt(),
                                        line.get("data").toString().getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(population(1).life(0).events().stream()
                        .map(event -> (Object) event.recorded().event())
                        .toList());
    }

    @Test
    @DisplayName("of an old register mixes ISO, slashes and wareki, and keeps rare characters")
    void rows() throws IOException {
        Population population = POPULATIONS.withoutMeasures(PEOPLE, 1, DAY);
        String text = new String(
                bytes(2, (out, threads) -> ImportFile.write(population, out, new Nobody(), threads)),
                StandardCharsets.UTF_8);

        assertThat(text).contains("登録番号", "平成", "/4/", "-04-", "髙橋", "𠮷田", "主任研修修了年月日");
        assertThat(text.lines()).hasSizeBetween(PEOPLE * 8 / 10, PEOPLE);
    }

    private static Population population(long seed) {
        return POPULATIONS.of(PEOPLE, seed, DAY);
    }

    private static byte[] bytes(int threads, Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out, threads);
        return out.toByteArray();
    }

    private static final class Nobody implements GenerationWatch {

        @Override
        public void begin(Part part, long total) {}

        @Override
        public void reached(long done) {}
    }
}
