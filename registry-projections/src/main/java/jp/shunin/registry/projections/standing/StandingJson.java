package jp.shunin.registry.projections.standing;

import jp.shunin.registry.core.standing.Standing;
import tools.jackson.databind.json.JsonMapper;

/** A standing as its table keeps it. */
public final class StandingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StandingJson() {}

    public static String write(Standing standing) {
        return MAPPER.writeValueAsString(standing);
    }

    public static Standing read(String json) {
        return MAPPER.readValue(json, Standing.class);
    }
}
