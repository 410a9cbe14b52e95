package id.tanggap.desk.composer;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.web.wording.PageReader;
import id.tanggap.writing.DraftFiles;
import id.tanggap.writing.Drafts;
import id.tanggap.writing.SavedDraft;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The viewer's drafts for a ticket, from any machine, and what others wrote since. Two SQL statements.
@Component
record DraftsSection(Drafts drafts, DraftFiles files) implements TicketPageSection {

    private static final int KIB = 1024;

    /// The drafts of a reply and of a note.
    ///
    /// @param version of the ticket now
    /// @param said what others wrote since the reply was begun, oldest first
    record Boxes(long version, Box answer, Box note, List<ChangesSinceDraft.Change> said) {}

    /// The content of one box.
    ///
    /// @param seen version of the ticket that its writer saw
    /// @param saved "disimpan 02.41", empty for an empty box
    /// @param savedAt epoch milliseconds, 0 for an empty box
    record Box(String kind, String text, long seen, String saved, long savedAt, List<FileRow> files) {}

    /// A file attached to the draft.
    record FileRow(long id, String name, String size) {}

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public Boxes of(TicketDetail ticket, PageReader reader) {
        var summary = ticket.summary();
        var kept = drafts.of(summary.number(), reader.viewer());
        var added = files.of(summary.number(), reader.viewer());
        var begun = new Begun(summary.version(), kept, added);
        var answer = box(SavedDraft.Kind.ANSWER, begun, reader);
        var note = box(SavedDraft.Kind.NOTE, begun, reader);
        return new Boxes(summary.version(), answer, note, ChangesSinceDraft.since(answer.seen(), ticket, reader));
    }

    /// One box, after it was saved.
    Box box(TicketNumber number, SavedDraft.Kind kind, PageReader reader) {
        return box(kind, new Begun(0, drafts.of(number, reader.viewer()), files.of(number, reader.viewer())), reader);
    }

    /// What is stored of the viewer's drafts for a ticket.
    ///
    /// @param version of the ticket, 0 if it does not matter
    private record Begun(long version, List<SavedDraft> drafts, List<DraftFiles.DraftFile> files) {}

    private Box box(SavedDraft.Kind kind, Begun begun, PageReader reader) {
        var rows = begun.files().stream()
                .filter(file -> file.kind() == kind)
                .map(file -> new FileRow(file.id(), file.name(), size(file.size(), reader)))
                .toList();
        return begun.drafts().stream()
                .filter(draft -> draft.kind() == kind)
                .findFirst()
                .map(draft -> new Box(
                        code(kind),
                        draft.text(),
                        draft.seen(),
                        reader.text("draft.saved", reader.brief(draft.savedAt())),
                        draft.savedAt().toEpochMilli(),
                        rows))
                .orElseGet(() -> new Box(code(kind), "", begun.version(), "", 0, rows));
    }

    private static String code(SavedDraft.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String size(long bytes, PageReader reader) {
        return bytes < KIB * KIB
                ? reader.text("file.kb", Math.max(1, bytes / KIB))
                : reader.text("file.mb", bytes / (KIB * KIB));
    }
}
