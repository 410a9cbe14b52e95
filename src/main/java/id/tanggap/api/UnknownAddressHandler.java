package id.tanggap.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;

/// Problem details for unknown addresses under `/api` and for methods that an address does not support. These requests
/// reach no controller, so `ApiExceptionHandler` does not handle them.
@ControllerAdvice
class UnknownAddressHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(NoHandlerFoundException e, HttpServletRequest request)
            throws NoHandlerFoundException {
        if (!isApi(request)) {
            throw e;
        }
        var problem = ProblemDetail.forStatusAndDetail(
                e.getStatusCode(), "Nothing is at this address; /api/docs describes what is.");
        return answer(ResponseEntity.status(e.getStatusCode()), problem);
    }

    /// Lists the supported methods in `Allow` (RFC 9110 section 15.5.6).
    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!isApi(request)) {
            throw e;
        }
        return answer(ResponseEntity.status(e.getStatusCode()).headers(e.getHeaders()), e.getBody());
    }

    /// Of an operation that answers in another form than JSON.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongForm(HttpMediaTypeNotAcceptableException e, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        if (!isApi(request)) {
            throw e;
        }
        var problem = ProblemDetail.forStatusAndDetail(
                e.getStatusCode(), "The answer cannot be given in this form; /api/docs says which forms there are.");
        return answer(ResponseEntity.status(e.getStatusCode()), problem);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static ResponseEntity<ProblemDetail> answer(ResponseEntity.BodyBuilder answer, ProblemDetail problem) {
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
