package jp.shunin.registry.core.journal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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
            case Record within -> firstMissingOf(within);
            case Collection<?> elements -> firstMissingAmong(elements);
            default -> Optional.empty();
        };
    }

    // Loops and no streams: every event that is ever read passes here.

    private static Optional<String> firstMissingOf(Record within) {
        for (Property property : PROPERTIES.get(within.getClass())) {
            Optional<String> missing = property.missingIn(within);
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> firstMissingAmong(Collection<?> elements) {
        for (Object element : elements) {
            Optional<String> missing = element == null ? Optional.of("[]") : firstMissing(element);
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private record Property(String name, MethodHandle accessor, boolean nullable) {

        private static final MethodType FROM_ANY_TO_ANY = MethodType.methodType(Object.class, Object.class);

        static Property of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Property(component.getName(), handle(accessor), nullable);
        }

        private static MethodHandle handle(Method accessor) {
            try {
                return MethodHandles.lookup().unreflect(accessor).asType(FROM_ANY_TO_ANY);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
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
                return accessor.invokeExact((Object) within);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }
}
