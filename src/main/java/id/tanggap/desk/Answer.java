package id.tanggap.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the box for an answer sends.
///
/// @param when `now` to send a text by night, else as the channel does it
/// @param template name of approved words, for WhatsApp outside its 24 hours; empty for none
/// @param then `ask` to wait for the citizen from then on, else nothing follows
/// @param seen version of the ticket that the writer saw; what came after it is shown before anything leaves
/// @param anyway version up to which they have read, and send all the same
record Answer(
        String text,
        String when,
        String template,
        String then,
        @Nullable Long seen,
        @Nullable Long anyway) {

    Answer(
            @Nullable String text,
            @Nullable String when,
            @Nullable String template,
            @Nullable String then,
            @Nullable Long seen,
            @Nullable Long anyway) {
        this.text = Objects.requireNonNullElse(text, "");
        this.when = Objects.requireNonNullElse(when, "");
        this.template = Objects.requireNonNullElse(template, "");
        this.then = Objects.requireNonNullElse(then, "");
        this.seen = seen;
        this.anyway = anyway;
    }

    /// Up to which version they have read; a form that does not say has read all.
    long read() {
        return seen == null ? Long.MAX_VALUE : Math.max(seen, Objects.requireNonNullElse(anyway, 0L));
    }
}
