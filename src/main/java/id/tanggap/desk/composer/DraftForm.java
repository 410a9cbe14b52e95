package id.tanggap.desk.composer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The text of a box of the composer, as the browser sends it to be saved.
///
/// @param seen version of the ticket that the writer saw
/// @param anyway version that the writer has confirmed after a warning, 0 without one
record DraftForm(String text, Long seen, Long anyway) {

    DraftForm(@Nullable String text, @Nullable Long seen, @Nullable Long anyway) {
        this.text = Objects.requireNonNullElse(text, "");
        this.seen = Objects.requireNonNullElse(seen, 0L);
        this.anyway = Objects.requireNonNullElse(anyway, 0L);
    }
}
