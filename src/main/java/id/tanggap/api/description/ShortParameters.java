package id.tanggap.api.description;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses parameters that are longer than the description says.
final class ShortParameters implements HandlerInterceptor {

    static final int LONGEST = 2000;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (Arrays.stream(values).anyMatch(value -> value.length() > LONGEST)) {
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, name + " may have at most " + LONGEST + " characters");
            }
        });
        return true;
    }
}
