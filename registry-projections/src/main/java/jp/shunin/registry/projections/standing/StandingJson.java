package jp.shunin.registry.projections.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.shunin.registry.core.standing.Standing;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A standing as its table keeps it. */
public final class StandingJson {

    /** What does not apply is left out, and read back as null: half the bytes to write, keep and parse. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Kept ready: to look up how a type is written costs as much as a part of writing it. */
    private static final ObjectWriter WRITER = MAPPER.writerFor(Standing.class);

    private static final ObjectReader READER = MAPPER.readerFor(Standing.class);

    private static final JsonMapper ALL_FIELDS = JsonMapper.shared();

    private StandingJson() {}

    public static String write(Standing standing) {
        return WRITER.writeValueAsString(standing);
    }

    /** As {@link #write}, in UTF-8. */
    public static byte[] bytes(Standing standing) {
        return WRITER.writeValueAsBytes(standing);
    }

    /** As it is answered: with null for what does not apply. */
    public static String writeAllFields(Standing standing) {
        return ALL_FIELDS.writeValueAsString(standing);
    }

    public static Standing read(String json) {
        return READER.readValue(json);
    }
}
