package id.tanggap.api.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.api.BoundedTexts;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Describes records as they are: what may be null and what is always there is read from `@Nullable`, which the
/// compiler checks, and not written down a second time. A record within another one has the names of both, because
/// there are several pages and lines.
final class RecordSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String NULL = "null";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var record = record(type);
        record.filter(one -> one.getEnclosingClass() != null && type.getName() == null)
                .ifPresent(one -> type.name(one.getEnclosingClass().getSimpleName() + one.getSimpleName()));
        var schema = chain.next().resolve(type, context, chain);
        if (schema != null) {
            record.ifPresent(one ->
                    describe(one, schema, name -> context.getDefinedModels().get(name)));
        }
        return schema;
    }

    private static Optional<Class<?>> record(AnnotatedType type) {
        return Optional.<Class<?>>of(Json.mapper().constructType(type.getType()).getRawClass())
                .filter(Class::isRecord);
    }

    private void describe(Class<?> record, Schema<?> found, Function<String, @Nullable Schema<?>> models) {
        var name = found.get$ref() == null
                ? Objects.requireNonNullElse(found.getName(), record.getSimpleName())
                : found.get$ref().substring(REFERENCE.length());
        if (!record.equals(named.computeIfAbsent(name, first -> record))) {
            throw new IllegalStateException(
                    "The API has two kinds of " + name + ": give " + record + " a name of its own");
        }
        Schema<?> schema = found.get$ref() == null ? found : models.apply(name);
        if (schema != null && schema.getProperties() != null) {
            describe(record, schema, name.contains("Request"));
        }
    }

    /// @param sent by a program, not answered to one
    private static void describe(Class<?> record, Schema<?> schema, boolean sent) {
        schema.setRequired(Arrays.stream(record.getRecordComponents())
                .filter(part -> schema.getProperties().containsKey(part.getName()))
                .filter(part -> sent ? !mayBeNull(part) : isAlwaysThere(part))
                .map(RecordComponent::getName)
                .toList());
        Arrays.stream(record.getRecordComponents())
                .filter(part -> mayBeNull(part) && (sent || isAlwaysThere(part)))
                .forEach(part -> schema.getProperties().computeIfPresent(part.getName(), (key, is) -> orNull(is)));
        if (sent) {
            Arrays.stream(record.getRecordComponents())
                    .filter(part -> part.getType().equals(String.class))
                    .forEach(part -> schema.getProperties()
                            .computeIfPresent(
                                    part.getName(), (name, text) -> text.maxLength(BoundedTexts.longest(part))));
        }
    }

    private static boolean mayBeNull(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /// Though it may be null.
    private static boolean isAlwaysThere(RecordComponent part) {
        return !leavesNullOut(part.getAccessor()) && (!mayBeNull(part) || !leavesNullOut(part.getDeclaringRecord()));
    }

    private static boolean leavesNullOut(AnnotatedElement element) {
        var include = element.getAnnotation(JsonInclude.class);
        return include != null && include.value() != JsonInclude.Include.ALWAYS;
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().types(Set.of(NULL))));
        }
        if (schema.getTypes() != null) {
            schema.addType(NULL);
        }
        return schema;
    }
}
