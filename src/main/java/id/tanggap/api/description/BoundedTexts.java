package id.tanggap.api.description;

import id.tanggap.api.InvalidRequestException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Refuses texts in the body of a request that are longer than the description says, or that PostgreSQL cannot keep.
@RestControllerAdvice("id.tanggap.api")
class BoundedTexts extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        check("", (Record) body);
        return body;
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

    static int longest(RecordComponent part) {
        var schema = part.getAccessor().getAnnotation(Schema.class);
        return schema == null || schema.maxLength() == Integer.MAX_VALUE ? ShortParameters.LONGEST : schema.maxLength();
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
