package id.tanggap.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Refuses texts in the body of a request that are longer than the description says, or that PostgreSQL cannot keep.
public final class BoundedTexts {

    /// Where nothing else is said.
    public static final int LONGEST = 2000;

    private BoundedTexts() {}

    /// @throws InvalidRequestException with the name of the field
    public static void check(Record body) {
        check("", body);
    }

    private static void check(String prefix, Record record) {
        for (var part : record.getClass().getRecordComponents()) {
            var name = prefix + part.getName();
            check(name, part, value(part, record));
        }
    }

    private static void check(String name, RecordComponent part, @Nullable Object value) {
        if (value instanceof String text) {
            check(name, text, longest(part));
        } else if (value instanceof Record inner) {
            check(name + ".", inner);
        } else if (value instanceof List<?> many) {
            many.forEach(one -> check(name, part, one));
        }
    }

    private static @Nullable Object value(RecordComponent part, Record record) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part.toString(), e);
        }
    }

    /// How long a text may be.
    public static int longest(RecordComponent part) {
        var schema = part.getAccessor().getAnnotation(Schema.class);
        return schema == null || schema.maxLength() == Integer.MAX_VALUE ? LONGEST : schema.maxLength();
    }

    private static void check(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidRequestException(field, "At most " + longest + " characters; this has " + text.length());
        }
        if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidRequestException(field, "It has a character that is none: NUL, or half of one");
        }
    }
}
