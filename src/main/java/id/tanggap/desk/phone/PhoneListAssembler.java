package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.phone.Calls;
import id.tanggap.phone.callback.Callbacks;
import id.tanggap.web.wording.PageReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The lists of the telephone page: owed callbacks, call forms to fill in, all calls. One SQL statement for a page of
/// a list.
@Component
record PhoneListAssembler(Callbacks callbacks, Calls calls) {

    static final int PAGE = 40;

    /// @param next address of the next page, or null
    record Page(String tab, List<PhoneRow> rows, @Nullable String next, Callbacks.Owed owed, boolean supervisor) {}

    /// Where a page of a list ended.
    ///
    /// @param at time of its last row
    /// @param id of its last row
    record Key(Instant at, long id) {}

    Page first(String tab, PageReader reader) {
        return page(tab, null, reader);
    }

    /// @param after where the page before ended; null for the first page
    Page page(String tab, @Nullable Key after, PageReader reader) {
        return switch (tab) {
            case "drafts" -> drafts(reader);
            case "calls" -> calls(after, reader);
            default -> owed(after, reader);
        };
    }

    private Page owed(@Nullable Key after, PageReader reader) {
        var found = callbacks.owed(
                reader.viewer(), after == null ? null : new Callbacks.Key(after.at(), after.id()), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? next(
                        "owed",
                        shown.getLast().progress().nextAt(),
                        shown.getLast().id())
                : null;
        return new Page(
                "owed",
                shown.stream().map(one -> PhoneRowAssembler.owed(one, reader)).toList(),
                next,
                callbacks.count(reader.viewer()),
                supervises(reader.viewer()));
    }

    private Page drafts(PageReader reader) {
        var found = calls.drafts(reader.viewer(), supervises(reader.viewer()), PAGE);
        return new Page(
                "drafts",
                found.stream().map(one -> PhoneRowAssembler.draft(one, reader)).toList(),
                null,
                callbacks.count(reader.viewer()),
                supervises(reader.viewer()));
    }

    private Page calls(@Nullable Key after, PageReader reader) {
        var found =
                calls.newest(reader.viewer(), after == null ? null : new Calls.Key(after.at(), after.id()), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? next(
                        "calls",
                        shown.getLast().times().startedAt(),
                        shown.getLast().id())
                : null;
        return new Page(
                "calls",
                shown.stream().map(one -> PhoneRowAssembler.call(one, reader)).toList(),
                next,
                callbacks.count(reader.viewer()),
                supervises(reader.viewer()));
    }

    private static String next(String tab, Instant at, long id) {
        return "/phone/rows?tab=" + tab + "&at=" + at + "&id=" + id;
    }

    static boolean supervises(Viewer viewer) {
        return viewer.role().supervises();
    }
}
