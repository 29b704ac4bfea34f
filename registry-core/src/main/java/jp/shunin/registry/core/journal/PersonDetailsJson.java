package jp.shunin.registry.core.journal;

import jp.shunin.registry.core.caremanager.PersonalDetails;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Who somebody is, as the events say it: sealed, if the events are. */
public final class PersonDetailsJson {

    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final ObjectReader READER = MAPPER.readerFor(PersonalDetails.class);

    private PersonDetailsJson() {}

    public static String write(PersonalDetails details) {
        return MAPPER.writeValueAsString(details);
    }

    /** @throws UnreadableEventException if it is not as it was written */
    public static PersonalDetails read(String json) {
        try {
            return READER.readValue(json);
        } catch (JacksonException cause) {
            throw new UnreadableEventException("who somebody is cannot be read", cause);
        }
    }
}
