package id.tanggap.desk.queue;

import id.tanggap.queue.bulk.BulkReport;
import id.tanggap.web.wording.PageReader;
import java.util.List;

/// The result of an action on many tickets, as text.
final class BulkResultFormatter {

    /// @param text "Diambil: 12 dari 14 tiket."
    /// @param notes tickets for which it failed, each with the reason
    /// @param undo it can be undone now
    record Result(long id, String text, List<Note> notes, boolean undo) {}

    record Note(String number, String grouped, String why) {}

    private BulkResultFormatter() {}

    static Result of(BulkReport report, PageReader reader) {
        var done = report.done().size();
        var what = reader.text("bulk.done." + report.act().code());
        var text = report.undone()
                ? reader.text("bulk.undone", done - report.kept().size(), done)
                : reader.text("bulk.report", what, done, report.items().size());
        return new Result(report.id(), text, notes(report, reader), report.canBeUndone(reader.now()));
    }

    private static List<Note> notes(BulkReport report, PageReader reader) {
        var refused = report.undone() ? report.kept() : report.refused();
        return refused.stream()
                .map(item -> new Note(
                        item.number().digits(),
                        item.number().grouped(),
                        reader.sentence(
                                report.undone()
                                        ? java.util.Objects.requireNonNull(item.kept())
                                        : java.util.Objects.requireNonNull(item.refused()))))
                .toList();
    }
}
