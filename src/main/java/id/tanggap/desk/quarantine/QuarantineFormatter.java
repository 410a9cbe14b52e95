package id.tanggap.desk.quarantine;

import id.tanggap.intake.quarantine.Quarantine;
import id.tanggap.intake.quarantine.QuarantinedItem;
import id.tanggap.intake.quarantine.VisibleText;
import id.tanggap.web.wording.ChannelIcons;
import id.tanggap.web.wording.FileSizeFormatter;
import id.tanggap.web.wording.PageReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts a message in quarantine into the viewer's words. Nothing of the message is shown as it is.
record QuarantineFormatter(PageReader reader) {

    private static final int LONGEST = 300;

    /// A message in a list.
    ///
    /// @param technical the program's own words for the reason; empty if they would say nothing more
    record Row(
            long id,
            Source source,
            String from,
            String subject,
            String received,
            String size,
            int attempts,
            String reason,
            String technical,
            String state) {}

    record Source(String name, String kind, String icon) {}

    /// What somebody did.
    record Deed(String text, String time) {}

    Row row(QuarantinedItem item) {
        var standing = item.standing();
        return new Row(
                item.id(),
                new Source(
                        item.channelName(),
                        reader.textOr("channel." + item.channel(), item.channel()),
                        ChannelIcons.icon(item.channel())),
                or(item.glance().from(), "quarantine.from.unknown"),
                or(item.glance().subject(), "quarantine.subject.unknown"),
                reader.full(item.receivedAt()),
                FileSizeFormatter.of(item.raw().size()),
                item.attempts(),
                reason(standing),
                technical(standing),
                reader.text("quarantine.state." + standing.state()));
    }

    private String or(String found, String otherwise) {
        return found.isEmpty() ? reader.text(otherwise) : found;
    }

    Deed deed(Quarantine.Deed deed) {
        return new Deed(reader.text("quarantine.deed." + deed.action().code(), deed.name()), reader.full(deed.at()));
    }

    private String reason(QuarantinedItem.Standing standing) {
        var officer = standing.officerReason();
        return officer == null
                ? reader.textOr("quarantine.reason." + word(standing.reason()), reader.text("quarantine.reason.failed"))
                : reader.text("quarantine.reason.officer", VisibleText.line(officer, LONGEST));
    }

    /// The reason's own word, or the kind of an error without its message.
    private static String word(@Nullable String reason) {
        var text = Objects.requireNonNullElse(reason, "none");
        return text.replaceFirst("(?s):.*", "").strip();
    }

    /// An error may quote the message.
    private static String technical(QuarantinedItem.Standing standing) {
        var reason = standing.reason();
        return reason == null || standing.officerReason() != null ? "" : VisibleText.line(reason, LONGEST);
    }
}
