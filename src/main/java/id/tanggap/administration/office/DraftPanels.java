package id.tanggap.administration.office;

import id.tanggap.administration.office.DraftPanel.Figures;
import id.tanggap.administration.office.DraftPanel.Load;
import id.tanggap.administration.office.DraftPanel.Places;
import id.tanggap.administration.office.DraftPanel.Row;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.Programme;
import id.tanggap.jurisdiction.AreaEdit;
import id.tanggap.jurisdiction.JurisdictionDraft;
import id.tanggap.jurisdiction.JurisdictionPreview;
import id.tanggap.jurisdiction.JurisdictionPreviews;
import id.tanggap.jurisdiction.JurisdictionReview;
import id.tanggap.jurisdiction.LoadChange;
import id.tanggap.region.Region;
import id.tanggap.routing.BalaiLoads;
import id.tanggap.web.wording.PageReader;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what is shown of a draft.
@Component
record DraftPanels(JurisdictionPreviews previews, JurisdictionReview review, BalaiDirectory balais, BalaiLoads open) {

    private static final int ROWS = 12;

    DraftPanel of(JurisdictionPreview preview, PageReader reader) {
        var edits = preview.draft().edits();
        return new DraftPanel(
                preview.id(),
                preview.state().name().toLowerCase(Locale.ROOT),
                preview.progress().percent(),
                edits.stream().limit(ROWS).map(edit -> row(edit, reader)).toList(),
                Math.max(0, edits.size() - ROWS),
                figures(preview.figures(), reader),
                previews.loads(preview.id()).stream()
                        .map(load -> load(load, reader))
                        .toList(),
                places(preview.draft(), reader),
                begins(preview.draft(), reader));
    }

    private Row row(AreaEdit edit, PageReader reader) {
        var key = edit.key();
        var before = review.answer(key.area(), key.programme());
        var after = edit.area();
        return new Row(
                reader.place(key.area().value()),
                key.programme().code(),
                before.map(code -> reader.balai(code.value())).orElse(""),
                after == null ? "" : AreaRow.names(after, reader),
                after == null ? "" : AreaRow.period(after.period(), reader),
                after == null ? "" : after.source());
    }

    private static Figures figures(JurisdictionPreview.Figures figures, PageReader reader) {
        return new Figures(
                figures.seen(),
                figures.moved(),
                kilometres(figures.metresBefore(), reader),
                kilometres(figures.metresAfter(), reader));
    }

    private static String kilometres(@Nullable Long metres, PageReader reader) {
        return metres == null ? "" : reader.kilometres(metres);
    }

    private Load load(LoadChange change, PageReader reader) {
        var before = BalaiCode.read(change.balai()).map(open::openTickets).orElse(0L);
        return new Load(
                reader.balai(change.balai()),
                before,
                Math.max(0, before + change.came() - change.went()),
                people(change));
    }

    /// Accounts; else what administrators wrote.
    private @Nullable Long people(LoadChange change) {
        return change.people() > 0
                ? Long.valueOf(change.people())
                : BalaiCode.read(change.balai())
                        .flatMap(balais::find)
                        .flatMap(balai -> Optional.ofNullable(balai.profile().people()))
                        .map(Integer::longValue)
                        .orElse(null);
    }

    private Places places(JurisdictionDraft draft, PageReader reader) {
        var changed = review.changes(draft);
        var table = draft.table(balais);
        var at = draft.begins(reader.now());
        var gaps = programmes(draft)
                .flatMap(programme -> review.gaps(table, programme, at).stream())
                .map(Region::name)
                .distinct()
                .toList();
        return new Places(
                changed.stream().map(change -> change.unit().name()).distinct().toList(),
                String.join(
                        " ",
                        changed.stream()
                                .map(change -> change.unit().code().value())
                                .distinct()
                                .toList()),
                gaps,
                review.overlaps(table).stream()
                        .map(overlap -> reader.place(overlap.later().code().value()))
                        .distinct()
                        .toList());
    }

    private static Stream<Programme> programmes(JurisdictionDraft draft) {
        return draft.edits().stream().map(edit -> edit.key().programme()).distinct();
    }

    private static String begins(JurisdictionDraft draft, PageReader reader) {
        var today = reader.now().atZone(reader.viewer().zone()).toLocalDate();
        return draft.edits().stream()
                .flatMap(edit -> Stream.ofNullable(edit.area()))
                .flatMap(area -> Stream.ofNullable(area.period().from()))
                .filter(today::isBefore)
                .max(Comparator.naturalOrder())
                .map(reader::day)
                .orElse("");
    }
}
