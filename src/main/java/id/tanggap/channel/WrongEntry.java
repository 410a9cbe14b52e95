package id.tanggap.channel;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.convert.ConversionException;

/// Why a definition cannot be used, for the reader of a page: operators read the English message of the exception.
///
/// @param code of the message `settings.channels.help.CODE`
/// @param about what that message names: an entry, a folder; the English message if there is no sentence for it
record WrongEntry(String code, String about) {

    static final String UNKNOWN = "definition";

    /// What administrators can get wrong in a form has a sentence of its own.
    static final class WrongEntryException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final String code;
        private final String about;

        WrongEntryException(String code, String about, String problem) {
            super(problem);
            this.code = code;
            this.about = about;
        }
    }

    static WrongEntry of(Throwable problem) {
        return find(problem, WrongEntryException.class)
                .map(wrong -> new WrongEntry("wrong." + wrong.code, wrong.about))
                .orElseGet(() -> ofEntry(problem));
    }

    /// An entry that is no number, no address …
    private static WrongEntry ofEntry(Throwable problem) {
        return find(problem, ConversionException.class)
                .flatMap(unread -> find(problem, BindException.class))
                .map(wrong -> new WrongEntry("wrong.entry", wrong.getName().toString()))
                .orElseGet(() -> new WrongEntry(UNKNOWN, String.valueOf(problem.getMessage())));
    }

    private static <T> Optional<T> find(Throwable problem, Class<T> type) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
