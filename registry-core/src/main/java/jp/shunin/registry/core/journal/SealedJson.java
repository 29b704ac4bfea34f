package jp.shunin.registry.core.journal;

import java.util.Base64;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.SealedRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A personal record as JSON, sealed. */
final class SealedJson {

    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final ObjectReader RECORDS = MAPPER.readerFor(PersonalRecord.class);

    private SealedJson() {}

    static SealedRecord seal(PersonalRecord clear, PersonKey key) {
        return new SealedRecord(Base64.getEncoder().encodeToString(key.seal(MAPPER.writeValueAsBytes(clear))));
    }

    /** @throws UnreadableEventException if the key does not open it */
    static PersonalRecord open(SealedRecord record, PersonKey key) {
        try {
            return RECORDS.readValue(key.open(Base64.getDecoder().decode(record.sealed())));
        } catch (JacksonException | IllegalArgumentException cause) {
            throw new UnreadableEventException("what was sealed is no personal record", cause);
        }
    }
}
