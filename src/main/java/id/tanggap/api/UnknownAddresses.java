package id.tanggap.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Problem details for addresses under `/api` that nothing answers, and for methods that an address does not know.
/// No controller has these requests, so `Problems` is not asked about them.
@ControllerAdvice
class UnknownAddresses {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(NoResourceFoundException e, HttpServletRequest request)
            throws NoResourceFoundException {
        if (!ofPrograms(request)) {
            throw e;
        }
        var problem = ProblemDetail.forStatusAndDetail(
                e.getStatusCode(), "Nothing is at this address; /api/docs describes what is.");
        return answer(ResponseEntity.status(e.getStatusCode()), problem);
    }

    /// Says in `Allow` which methods there are (RFC 9110 section 15.5.6).
    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!ofPrograms(request)) {
            throw e;
        }
        return answer(ResponseEntity.status(e.getStatusCode()).headers(e.getHeaders()), e.getBody());
    }

    private static boolean ofPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static ResponseEntity<ProblemDetail> answer(ResponseEntity.BodyBuilder answer, ProblemDetail problem) {
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
