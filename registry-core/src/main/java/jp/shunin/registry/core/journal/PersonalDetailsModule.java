package jp.shunin.registry.core.journal;

import jp.shunin.registry.core.caremanager.PersonalDetails;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.SealedRecord;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads who somebody is: sealed, or in clear, as all was until it was sealed. */
final class PersonalDetailsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PersonalDetailsModule() {
        addDeserializer(PersonalDetails.class, new Reader());
    }

    private static final class Reader extends StdDeserializer<PersonalDetails> {

        Reader() {
            super(PersonalDetails.class);
        }

        @Override
        public PersonalDetails deserialize(JsonParser parser, DeserializationContext context) {
            return parser.hasToken(JsonToken.START_OBJECT) && "sealed".equals(parser.nextName())
                    ? sealed(parser, context)
                    : context.readValue(parser, PersonalRecord.class);
        }

        private SealedRecord sealed(JsonParser parser, DeserializationContext context) {
            String sealed = parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : null;
            if (sealed == null || parser.nextToken() != JsonToken.END_OBJECT) {
                return context.reportInputMismatch(this, "a sealed record is one text and nothing else");
            }
            return new SealedRecord(sealed);
        }
    }
}
