package id.tanggap.channel.phone.source;

import java.util.Objects;

/// The cause of a failure in one line for the log.
public final class RootCause {

    private RootCause() {}

    /// The deepest cause, because the flow wraps exceptions. Only its first line, because the database writes the
    /// values of a refused row, such as a citizen's number, into the lines after it.
    public static String of(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message = Objects.requireNonNullElse(cause.getMessage(), "no message");
        var firstLine = message.lines().findFirst().orElse("");
        return cause.getClass().getSimpleName() + ": " + firstLine.replace('"', '\'');
    }
}
