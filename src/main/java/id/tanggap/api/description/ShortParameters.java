package id.tanggap.api.description;

import id.tanggap.api.BoundedTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses parameters that are longer than the description says.
final class ShortParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (Arrays.stream(values).anyMatch(value -> value.length() > BoundedTexts.LONGEST)) {
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, name + " may have at most " + BoundedTexts.LONGEST + " characters");
            }
        });
        return true;
    }
}
