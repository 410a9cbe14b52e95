package id.tanggap.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The box for a text: what the script needs to count with, and what the server counted.
///
/// @param tab names the channel: "Balas lewat SMS"
/// @param counts whether segments are counted and paid for
/// @param price of one segment, as a plain number for the script
/// @param sum "142 / 160 · 1 bagian · Rp 350"
/// @param hint which characters make it dearer, and what would stand for them
/// @param plain the words with those characters replaced, null if there is nothing to replace
/// @param bodies the messages exactly as the citizen gets them
/// @param silent why nothing may be sent, null if it may
/// @param morning when it leaves unless the agent says "now", null if at once
/// @param approved the templates to choose from when nothing else may leave, empty otherwise
record ComposerView(
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
        List<String> bodies,
        @Nullable String silent,
        @Nullable String morning,
        boolean windowShut,
        List<Approved> approved) {

    ComposerView {
        bodies = List.copyOf(bodies);
        approved = List.copyOf(approved);
    }

    /// An approved template.
    ///
    /// @param asks whether it has room for the agent's words
    record Approved(String sid, String name, String text, boolean asks) {}
}
