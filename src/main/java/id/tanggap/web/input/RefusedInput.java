package id.tanggap.web.input;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.validation.DataBinder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.multipart.MultipartException;

/// The last net: a value that is out of the range of its column is the sender's fault, not ours. Nothing was changed,
/// because the database refused the statement and with it the transaction.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedInput {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedInput.class);

    /// "Data Exception" of the SQL standard: out of range, not of this encoding, too long.
    private static final String DATA_EXCEPTION = "22";

    /// Forms are flat: names of fields within fields, `a.b` and `a[0]`, are nobody's, and would be looked for in vain.
    @InitBinder
    void flat(WebDataBinder binder) {
        binder.setDisallowedFields("*.*", "*[*");
    }

    /// Bytes that are no UTF-8, or a form that is too large.
    @ExceptionHandler
    void undecodable(InvalidParameterException failure, HttpServletResponse response) throws IOException {
        response.sendError(failure.getErrorCode());
    }

    /// An upload without a boundary between its parts, or one that ends in the middle.
    @ExceptionHandler
    void unreadable(MultipartException failure, HttpServletResponse response) throws IOException {
        response.sendError(
                failure instanceof ErrorResponse known
                        ? known.getStatusCode().value()
                        : HttpServletResponse.SC_BAD_REQUEST);
    }

    /// A place that no list has, such as `number[99999999]`: what builds records looks for it before the names of
    /// `flat` are refused. One that our own code looked for stays a fault.
    @ExceptionHandler
    void misplaced(IndexOutOfBoundsException failure, HttpServletResponse response) throws IOException {
        var binders = Stream.of(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .takeWhile(name -> !name.startsWith("id.tanggap."))
                .filter(DataBinder.class.getName()::equals);
        if (binders.findFirst().isEmpty()) {
            throw failure;
        }
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler
    void refused(DataAccessException failure, HttpServletResponse response) throws IOException {
        var state = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .findFirst()
                .orElse("");
        if (!state.startsWith(DATA_EXCEPTION)) {
            throw failure;
        }
        LOG.warn(
                "input=refused sqlstate={} reason=\"{}\"",
                state,
                failure.getMostSpecificCause().getMessage());
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
