package id.tanggap.desk.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The question to a browser that a passkey is to answer waits in the session, and is answered once.
final class PasskeyQuestions {

    private PasskeyQuestions() {}

    static void ask(HttpServletRequest request, Serializable question) {
        request.getSession().setAttribute(name(question.getClass()), question);
    }

    static <T extends Serializable> Optional<T> asked(HttpServletRequest request, Class<T> kind) {
        var session = request.getSession();
        @Nullable Object question = session.getAttribute(name(kind));
        session.removeAttribute(name(kind));
        return Optional.ofNullable(question).map(kind::cast);
    }

    private static String name(Class<?> kind) {
        return "tanggap.passkey." + kind.getSimpleName();
    }
}
