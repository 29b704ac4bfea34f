package jp.shunin.registry.journal;

import java.nio.charset.StandardCharsets;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.journal.UnreadableEventException;
import jp.shunin.registry.core.journal.WrittenEvent;
import tools.jackson.databind.json.JsonMapper;

/** Events of these tests are strings, written as {@code Said}. */
final class SpokenFormat implements EventFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public WrittenEvent write(Object event) {
        if (event instanceof String said) {
            return new WrittenEvent("Said", 1, MAPPER.writeValueAsString(said).getBytes(StandardCharsets.UTF_8));
        }
        throw new UnreadableEventException("not a string: " + event);
    }

    @Override
    public Object read(WrittenEvent written) {
        if (written.name().equals("Said") && written.revision() == 1) {
            return MAPPER.readValue(written.json(), String.class);
        }
        throw new UnreadableEventException("no such event: " + written.name() + " " + written.revision());
    }
}
