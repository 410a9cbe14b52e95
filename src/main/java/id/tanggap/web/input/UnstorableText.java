package id.tanggap.web.input;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Refuses text that PostgreSQL cannot keep, in the fields and in the variables of an address: the character NUL, and
/// half a character (a surrogate without its partner). No keyboard writes either.
final class UnstorableText implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true; // the page that says so
        }
        var fields = request.getParameterMap().entrySet().stream()
                .flatMap(field -> Stream.concat(Stream.of(field.getKey()), Arrays.stream(field.getValue())));
        if (Stream.concat(fields, variables(request)).anyMatch(UnstorableText::isUnstorable)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "A field has a character that is none: NUL, or half of one.");
        }
        return true;
    }

    private static Stream<String> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> all
                ? all.values().stream().map(String::valueOf)
                : Stream.empty();
    }

    static boolean isUnstorable(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
