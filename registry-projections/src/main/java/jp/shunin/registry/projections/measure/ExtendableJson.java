package jp.shunin.registry.projections.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.shunin.registry.core.caremanager.Extendable;
import tools.jackson.databind.json.JsonMapper;

/** What a person holds as its table keeps it. */
final class ExtendableJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ExtendableJson() {}

    static String write(Extendable held) {
        return MAPPER.writeValueAsString(held);
    }

    static Extendable read(String json) {
        return MAPPER.readValue(json, Extendable.class);
    }
}
