package id.tanggap.ticket.privacy;

import id.tanggap.platform.code.Coded;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a masked number stands in a ticket. As text `17-text-42`, for forms.
///
/// @param message id of the message; `NO_MESSAGE` for the subject
/// @param start index of its first character
public record NumberPlace(long message, Part part, int start) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(text|full|subject)-(\\d{1,9})");

    /// The subject belongs to the ticket.
    public static final long NO_MESSAGE = 0;

    /// Which text of a message, or of the ticket.
    public enum Part implements Coded {
        TEXT,
        /// With the quoted conversation.
        FULL,
        SUBJECT
    }

    /// @return empty for what no page wrote
    public static Optional<NumberPlace> parse(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new NumberPlace(
                        Long.parseLong(parts.group(1)),
                        Coded.of(Part.class, parts.group(2)),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    boolean isInMessage() {
        return part != Part.SUBJECT;
    }

    @Override
    public String toString() {
        return message + "-" + part.code() + "-" + start;
    }
}
