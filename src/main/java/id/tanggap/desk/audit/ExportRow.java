package id.tanggap.desk.audit;

import id.tanggap.audit.ExportReader;
import id.tanggap.web.wording.PageReader;
import java.util.Objects;

/// An export in the reader's language.
///
/// @param rows how many; empty if it is not known
/// @param cut whether less than was asked for left
/// @param filter the address that was asked, which tells how the list was narrowed
public record ExportRow(
        long id,
        String at,
        String who,
        String role,
        String list,
        String file,
        String rows,
        boolean cut,
        String filter,
        String address) {

    static ExportRow of(ExportReader.Export export, PageReader reader) {
        var event = export.event();
        var words = new AuditWords(reader);
        return new ExportRow(
                event.id(),
                reader.full(event.at()),
                words.actor(event.actor()),
                words.role(event.actor()),
                words.list(event.subject().id()),
                export.file(),
                export.rows(),
                export.cut(),
                export.filter(),
                Objects.requireNonNullElse(event.address(), ""));
    }
}
