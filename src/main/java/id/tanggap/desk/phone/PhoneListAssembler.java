package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.Wording;
import id.tanggap.phone.Calls;
import id.tanggap.phone.callback.Callbacks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The lists of the telephone page: owed callbacks, call forms to fill in, all calls. One SQL statement for a page of
/// a list.
@Component
class PhoneListAssembler {

    static final int PAGE = 40;

    private final Callbacks callbacks;
    private final Calls calls;
    private final PhoneRowAssembler rows;
    private final Wording wording;

    PhoneListAssembler(Callbacks callbacks, Calls calls, PhoneRowAssembler rows, Wording wording) {
        this.callbacks = callbacks;
        this.calls = calls;
        this.rows = rows;
        this.wording = wording;
    }

    /// @param next address of the next page, or null
    record Page(String tab, List<PhoneRow> rows, @Nullable String next, Callbacks.Owed owed, boolean supervisor) {}

    /// Where a page of a list ended.
    ///
    /// @param at time of its last row
    /// @param id of its last row
    record Key(Instant at, long id) {}

    Page first(String tab, Viewer viewer, Locale locale) {
        return page(tab, null, viewer, locale);
    }

    /// @param after where the page before ended; null for the first page
    Page page(String tab, @Nullable Key after, Viewer viewer, Locale locale) {
        return switch (tab) {
            case "drafts" -> drafts(viewer, locale);
            case "calls" -> calls(after, viewer, locale);
            default -> owed(after, viewer, locale);
        };
    }

    private Page owed(@Nullable Key after, Viewer viewer, Locale locale) {
        var found = callbacks.owed(viewer, after == null ? null : new Callbacks.Key(after.at(), after.id()), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? next(
                        "owed",
                        shown.getLast().progress().nextAt(),
                        shown.getLast().id())
                : null;
        return new Page(
                "owed",
                shown.stream().map(one -> rows.owed(one, viewer, locale)).toList(),
                next,
                callbacks.count(viewer),
                supervises(viewer));
    }

    private Page drafts(Viewer viewer, Locale locale) {
        var found = calls.drafts(viewer, supervises(viewer), PAGE);
        return new Page(
                "drafts",
                found.stream().map(one -> rows.draft(one, viewer, locale)).toList(),
                null,
                callbacks.count(viewer),
                supervises(viewer));
    }

    private Page calls(@Nullable Key after, Viewer viewer, Locale locale) {
        var found = calls.newest(viewer, after == null ? null : new Calls.Key(after.at(), after.id()), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? next(
                        "calls",
                        shown.getLast().times().startedAt(),
                        shown.getLast().id())
                : null;
        return new Page(
                "calls",
                shown.stream().map(one -> rows.call(one, viewer, locale)).toList(),
                next,
                callbacks.count(viewer),
                supervises(viewer));
    }

    private static String next(String tab, Instant at, long id) {
        return "/phone/rows?tab=" + tab + "&at=" + at + "&id=" + id;
    }

    static boolean supervises(Viewer viewer) {
        return viewer.role().supervises();
    }

    Instant now() {
        return wording.now();
    }
}
