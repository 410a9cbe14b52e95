package id.tanggap.desk.palette;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The pages of the desk that this viewer may open. No SQL statement.
@Component
@Order(20)
class PagePaletteSource implements PaletteSource {

    private record Page(String href, String icon, String key, Predicate<Viewer> whose) {}

    private static final List<Page> PAGES = List.of(
            new Page("/queue", "inbox", "queue.title", viewer -> true),
            new Page("/queue?tab=new", "inbox", "queue.new", viewer -> true),
            new Page("/mentions", "note", "mentions.title", viewer -> true),
            new Page("/phone", "phone", "phone.title", Viewer::answersCalls),
            new Page("/phone/import", "file-import", "import.title", Viewer::answersCalls),
            new Page("/channels", "route", "channels.title", viewer -> viewer.role() == Role.ADMIN),
            new Page("/reports", "chart-bar", "reports.title", viewer -> viewer.role()
                    .readsReports()),
            new Page("/audit", "history", "audit.title", viewer -> viewer.role().readsAudit()),
            new Page("/exports", "download", "exports.title", viewer -> viewer.role()
                    .readsExports()),
            new Page("/settings/people", "users", "accounts.title", viewer -> viewer.role() == Role.ADMIN),
            new Page("/quarantine", "alert-triangle", "quarantine.title", Viewer::readsQuarantine),
            new Page("/api/docs", "api", "rail.api", viewer -> true));

    @Override
    public String key() {
        return "pages";
    }

    @Override
    public List<PaletteEntry> find(String text, PageReader reader) {
        return PAGES.stream()
                .filter(page -> page.whose().test(reader.viewer()))
                .map(page -> PaletteEntry.page(page.href(), page.icon(), reader.text(page.key()), ""))
                .filter(page -> text.isEmpty() || PaletteSource.matches(text, page.text()))
                .limit(MOST)
                .toList();
    }
}
