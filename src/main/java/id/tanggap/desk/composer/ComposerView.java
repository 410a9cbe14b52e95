package id.tanggap.desk.composer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reply box: the channel, what the script needs to count segments, and what the server counted.
///
/// @param road `text`, `letter`, or `none` if nothing can be written to the citizen
/// @param tab names the channel: "Balas lewat SMS"
/// @param counts whether segments are counted and paid for
/// @param price of one segment, as a plain number for the script
/// @param sum "142 / 160 · 1 bagian · Rp 350"; empty for letters
/// @param hint which characters need the more expensive encoding, and what could replace them
/// @param plain the text with those characters replaced, null if there is nothing to replace
/// @param subject of an e-mail, else empty
/// @param bodies the messages exactly as the citizen gets them
/// @param silent why nothing may be sent (opt-out), null if it may
/// @param morning when it is sent unless the agent says "now", null if at once
/// @param approved the templates to choose from when nothing else may leave, empty otherwise
record ComposerView(
        String road,
        String channel,
        String tab,
        String before,
        String after,
        boolean counts,
        String price,
        String currency,
        int longest,
        String sum,
        @Nullable String hint,
        @Nullable String plain,
        String subject,
        List<String> bodies,
        @Nullable String silent,
        @Nullable String morning,
        boolean windowShut,
        List<Approved> approved) {

    ComposerView {
        bodies = List.copyOf(bodies);
        approved = List.copyOf(approved);
    }

    static ComposerView letter(String channel, String tab, String subject, String body) {
        return new ComposerView(
                "letter",
                channel,
                tab,
                "",
                "",
                false,
                "0",
                "",
                0,
                "",
                null,
                null,
                subject,
                body.isEmpty() ? List.of() : List.of(body),
                null,
                null,
                false,
                List.of());
    }

    static ComposerView none(String channel, String tab) {
        return new ComposerView(
                "none", channel, tab, "", "", false, "0", "", 0, "", null, null, "", List.of(), null, null, false,
                List.of());
    }

    public boolean isText() {
        return road.equals("text");
    }

    /// Whether text may be written and sent.
    public boolean isOpen() {
        return !road.equals("none") && silent == null && !(windowShut && approved.isEmpty());
    }

    /// An approved template.
    ///
    /// @param asks whether it has a placeholder for the agent's text
    record Approved(String sid, String name, String text, boolean asks) {}
}
