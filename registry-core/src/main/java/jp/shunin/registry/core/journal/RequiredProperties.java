package jp.shunin.registry.core.journal;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an event lacks. Jackson reads an absent property as null; for a component that is not {@code @Nullable} this
 * would be a hole in the event that shows itself only much later.
 */
final class RequiredProperties {

    private static final ClassValue<List<Property>> PROPERTIES = new ClassValue<>() {
        @Override
        protected List<Property> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Property::of).toList();
        }
    };

    private RequiredProperties() {}

    /** The path of the first required property that is null, at any depth; empty if none is. */
    static Optional<String> firstMissing(Object value) {
        return switch (value) {
            case Record within ->
                PROPERTIES.get(within.getClass()).stream()
                        .map(property -> property.missingIn(within))
                        .flatMap(Optional::stream)
                        .findFirst();
            case Collection<?> elements ->
                elements.stream()
                        .map(element -> element == null ? Optional.of("[]") : firstMissing(element))
                        .flatMap(Optional::stream)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private record Property(String name, Method accessor, boolean nullable) {

        static Property of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Property(component.getName(), accessor, nullable);
        }

        Optional<String> missingIn(Record within) {
            Object value = valueIn(within);
            if (value == null) {
                return nullable ? Optional.empty() : Optional.of(name);
            }
            return firstMissing(value).map(path -> name + "." + path);
        }

        private @Nullable Object valueIn(Record within) {
            try {
                return accessor.invoke(within);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }
}
