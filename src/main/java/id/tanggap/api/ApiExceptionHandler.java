package id.tanggap.api;

import id.tanggap.intake.Intake;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Errors of the API as RFC 9457 problem details: what is wrong and in which field, without internal details.
@RestControllerAdvice(basePackageClasses = ApiExceptionHandler.class)
class ApiExceptionHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptionHandler.class);

    @ExceptionHandler
    ProblemDetail invalid(InvalidRequestException e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        problem.setProperty("field", e.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
        return wrongForm(e.getName());
    }

    private static ProblemDetail wrongForm(String field) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, field + " has the wrong form");
        problem.setProperty("field", field);
        return problem;
    }

    /// A parameter that cannot be bound to its type.
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = Optional.ofNullable(e.getFieldError()).map(FieldError::getField);
        return ResponseEntity.badRequest().body(wrongForm(field.orElse("")));
    }

    @ExceptionHandler
    ProblemDetail invalidArgument(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail notFound(TicketNotFoundException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "There is no such ticket, or you may not see it.");
    }

    @ExceptionHandler
    ProblemDetail notThere(ResourceNotFoundException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such thing, or you may not see it.");
    }

    @ExceptionHandler
    ProblemDetail keyReused(Intake.KeyReusedException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                "This Idempotency-Key was used before with another body. Nothing of this request was taken in:"
                        + " send it again with a key of its own.");
    }

    @ExceptionHandler
    ProblemDetail broken(RuntimeException e) {
        LOG.error("api=failed", e);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something broke here. It is logged; please try again later.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The body is not the JSON that is expected; see /api/docs.");
        return ResponseEntity.badRequest().body(problem);
    }

    /// Every refusal carries a sentence about what to do, also where the framework has none.
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getDetail() == null) {
            problem.setDetail(
                    status.isSameCodeAs(HttpStatus.NOT_FOUND)
                            ? "There is no such thing, or you may not see it."
                            : "The request was refused: check its address, its method and its fields.");
        }
        return super.createResponseEntity(body, headers, status, request);
    }
}
