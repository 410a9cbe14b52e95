package id.tanggap.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is answered where nothing else answers: a page that says what to do, or problem details (RFC 9457) for programs
/// and scripts.
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request) {
        var status = status(request);
        return wantsPage(request) ? page(status) : problem(status);
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    /// The API answers programs, whatever they say they accept.
    private static boolean wantsPage(HttpServletRequest request) {
        var address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return !address.startsWith("/api/") && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static ModelAndView page(HttpStatusCode status) {
        return new ModelAndView("error", Map.of("words", "error." + words(status)), status);
    }

    /// Which words of the message files; the fault is ours where there are none of its own.
    private static String words(HttpStatusCode status) {
        return switch (status.value()) {
            case 403, 404, 413, 429 -> Integer.toString(status.value());
            default -> status.is4xxClientError() ? "400" : "500";
        };
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatusCode status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, Refusals.sentence(status.value())));
    }
}
