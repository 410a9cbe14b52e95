package id.tanggap.desk.queue;

import id.tanggap.desk.wording.Wording;
import id.tanggap.queue.bulk.BulkReport;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The result of an action on many tickets, as text.
@Component
class BulkResultFormatter {

    private final Wording wording;

    BulkResultFormatter(Wording wording) {
        this.wording = wording;
    }

    /// @param text "Diambil: 12 dari 14 tiket."
    /// @param notes tickets for which it failed, each with the reason
    /// @param undo it can be undone now
    record Result(long id, String text, List<Note> notes, boolean undo) {}

    record Note(String number, String grouped, String why) {}

    Result of(BulkReport report, Locale locale) {
        var done = report.done().size();
        var what = wording.text(locale, "bulk.done." + report.act().code());
        var text = report.undone()
                ? wording.text(locale, "bulk.undone", done - report.kept().size(), done)
                : wording.text(locale, "bulk.report", what, done, report.items().size());
        return new Result(report.id(), text, notes(report, locale), report.canBeUndone(wording.now()));
    }

    private List<Note> notes(BulkReport report, Locale locale) {
        var refused = report.undone() ? report.kept() : report.refused();
        return refused.stream()
                .map(item -> new Note(
                        item.number().digits(),
                        item.number().grouped(),
                        wording.sentences(
                                        List.of(
                                                report.undone()
                                                        ? java.util.Objects.requireNonNull(item.kept())
                                                        : java.util.Objects.requireNonNull(item.refused())),
                                        locale)
                                .getFirst()))
                .toList();
    }
}
