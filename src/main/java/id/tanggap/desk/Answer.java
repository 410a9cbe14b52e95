package id.tanggap.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the box for an answer sends.
///
/// @param when `now` to send a text by night, else as the channel does it
/// @param template name of approved words, for WhatsApp outside its 24 hours; empty for none
record Answer(String text, String when, String template) {

    Answer(@Nullable String text, @Nullable String when, @Nullable String template) {
        this.text = Objects.requireNonNullElse(text, "");
        this.when = Objects.requireNonNullElse(when, "");
        this.template = Objects.requireNonNullElse(template, "");
    }
}
