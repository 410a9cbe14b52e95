package id.tanggap.channel.phone.source;

import java.util.Objects;

/// What went wrong, in one line for the log.
public final class RootCause {

    private RootCause() {}

    /// The deepest cause: the flow wraps what happens in it. Only its first line, because the database writes the
    /// values of a refused row, a citizen's number among them, into the lines after.
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
