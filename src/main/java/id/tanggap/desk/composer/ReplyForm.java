package id.tanggap.desk.composer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The reply form as the browser sends it.
///
/// @param when `now` to send a text message during quiet hours; otherwise the channel decides
/// @param template id of an approved WhatsApp template, needed outside WhatsApp's 24-hour window; empty for none
/// @param then `ask` if the ticket waits for the citizen afterwards; otherwise nothing follows
/// @param used codes of the ready answers that were put into the text
/// @param seen version of the ticket that the writer saw; later changes are shown before anything is sent
/// @param anyway version that the writer has confirmed after such a warning
record ReplyForm(
        String text,
        String when,
        String template,
        String then,
        List<String> used,
        @Nullable Long seen,
        @Nullable Long anyway) {

    ReplyForm(
            @Nullable String text,
            @Nullable String when,
            @Nullable String template,
            @Nullable String then,
            @Nullable List<String> used,
            @Nullable Long seen,
            @Nullable Long anyway) {
        this.text = Objects.requireNonNullElse(text, "");
        this.when = Objects.requireNonNullElse(when, "");
        this.template = Objects.requireNonNullElse(template, "");
        this.then = Objects.requireNonNullElse(then, "");
        this.used = used == null ? List.of() : List.copyOf(used);
        this.seen = seen;
        this.anyway = anyway;
    }

    /// The version up to which the writer has read; a form without a version counts as up to date.
    long read() {
        return seen == null ? Long.MAX_VALUE : Math.max(seen, Objects.requireNonNullElse(anyway, 0L));
    }
}
