package jp.shunin.registry.projections.standing;

import jp.shunin.registry.core.standing.Standing;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A standing as it is answered. */
public final class StandingJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Kept ready: to look up how a type is written costs as much as a part of writing it. */
    private static final ObjectWriter WRITER = MAPPER.writerFor(Standing.class);

    private static final ObjectReader READER = MAPPER.readerFor(Standing.class);

    private StandingJson() {}

    /** As it is answered: with null for what does not apply. */
    public static String writeAllFields(Standing standing) {
        return WRITER.writeValueAsString(standing);
    }

    /** A text as it stands between quotation marks. */
    public static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }

    /** What {@link #writeAllFields} wrote; fields that are left out are null. */
    public static Standing read(String json) {
        return READER.readValue(json);
    }
}
