package id.tanggap.desk.composer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reply box: the channel, what the script needs to count segments, what the server counted, and what limits
/// sending.
///
/// @param channel code of the channel; for mode `NONE` `phone` if the citizen has a number, else `none`
/// @param tab names the channel: "Balas lewat SMS"
record ComposerView(Mode mode, String channel, String tab, Counting counting, Preview preview, Limits limits) {

    /// How the citizen can be reached: by text message, by e-mail, or not in writing.
    enum Mode {
        TEXT,
        EMAIL,
        NONE
    }

    /// What the script needs to count a text message.
    ///
    /// @param before fixed text before the agent's text, `after` behind it
    /// @param paid whether segments are counted and paid for
    /// @param price of one segment, as a plain number
    /// @param longest number of characters that the channel accepts
    record Counting(String before, String after, boolean paid, String price, String currency, int longest) {

        static final Counting NONE = new Counting("", "", false, "0", "", 0);
    }

    /// The messages that the server made of the draft.
    ///
    /// @param sum "142 / 160 · 1 bagian · Rp 350"; empty for e-mail
    /// @param hint which characters need the more expensive encoding, and what could replace them
    /// @param plain the text with those characters replaced, null if there is nothing to replace
    /// @param subject of an e-mail, else empty
    /// @param bodies the messages exactly as the citizen gets them
    record Preview(
            String sum, @Nullable String hint, @Nullable String plain, String subject, List<String> bodies) {

        static final Preview EMPTY = new Preview("", null, null, "", List.of());

        Preview {
            bodies = List.copyOf(bodies);
        }
    }

    /// What may not be sent now.
    ///
    /// @param silent why nothing may be sent (opt-out), null if it may
    /// @param morning when it is sent unless the agent says "now", null if at once
    /// @param windowShut only approved templates may be sent (WhatsApp's 24-hour window is over)
    /// @param approved the templates to choose from in that case, empty otherwise
    record Limits(@Nullable String silent, @Nullable String morning, boolean windowShut, List<Approved> approved) {

        static final Limits NONE = new Limits(null, null, false, List.of());

        Limits {
            approved = List.copyOf(approved);
        }
    }

    /// An approved template.
    ///
    /// @param asks whether it has a placeholder for the agent's text
    record Approved(String sid, String name, String text, boolean asks) {}

    static ComposerView email(String channel, String tab, String subject, String body) {
        var bodies = body.isEmpty() ? List.<String>of() : List.of(body);
        return new ComposerView(
                Mode.EMAIL, channel, tab, Counting.NONE, new Preview("", null, null, subject, bodies), Limits.NONE);
    }

    static ComposerView none(String channel, String tab) {
        return new ComposerView(Mode.NONE, channel, tab, Counting.NONE, Preview.EMPTY, Limits.NONE);
    }

    public boolean isText() {
        return mode == Mode.TEXT;
    }

    public boolean isReachable() {
        return mode != Mode.NONE;
    }

    /// Whether text may be written and sent.
    public boolean isOpen() {
        return isReachable()
                && limits.silent() == null
                && !(limits.windowShut() && limits.approved().isEmpty());
    }
}
