package jp.shunin.registry.journal;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * The serializer that Axon's token store needs for the positions of the journal's readers. Axon wraps them, for example
 * during a replay, and names the classes of the parts in the JSON; Jackson 3 refuses that unless told which classes to
 * trust. These are Axon's tokens and {@link JournalPosition}, and no others.
 */
public final class PositionSerializer {

    private static final PolymorphicTypeValidator TOKENS_ONLY = BasicPolymorphicTypeValidator.builder()
            .allowIfSubType(TrackingToken.class.getPackageName() + ".")
            .allowIfSubType(JournalPosition.class)
            .build();

    private PositionSerializer() {}

    /** A serializer for tracking tokens. */
    public static Serializer create() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(TOKENS_ONLY))
                .build();
    }
}
