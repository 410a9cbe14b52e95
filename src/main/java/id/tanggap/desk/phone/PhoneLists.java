package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.Wording;
import id.tanggap.phone.Callbacks;
import id.tanggap.phone.Calls;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The lists of the phone: calls we owe, call forms we owe, all calls. A page of one is one statement.
@Component
class PhoneLists {

    static final int PAGE = 40;

    private final Callbacks callbacks;
    private final Calls calls;
    private final PhoneRows rows;
    private final Wording wording;

    PhoneLists(Callbacks callbacks, Calls calls, PhoneRows rows, Wording wording) {
        this.callbacks = callbacks;
        this.calls = calls;
        this.rows = rows;
        this.wording = wording;
    }

    /// @param next address of the next page, or null
    record Page(String tab, List<PhoneRow> rows, @Nullable String next, Callbacks.Owed owed, boolean supervisor) {}

    /// @param at and `id`: the last row of the page before; null for the first page
    Page page(String tab, @Nullable Instant at, long id, Viewer viewer, Locale locale) {
        return switch (tab) {
            case "drafts" -> drafts(viewer, locale);
            case "calls" -> calls(at, id, viewer, locale);
            default -> owed(at, id, viewer, locale);
        };
    }

    private Page owed(@Nullable Instant at, long id, Viewer viewer, Locale locale) {
        var found = callbacks.owed(viewer, at == null ? null : new Callbacks.Key(at, id), PAGE + 1);
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

    private Page calls(@Nullable Instant at, long id, Viewer viewer, Locale locale) {
        var found = calls.newest(viewer, at == null ? null : new Calls.Key(at, id), PAGE + 1);
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
