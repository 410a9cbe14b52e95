package id.tanggap.administration.office;

import id.tanggap.access.Viewer;
import id.tanggap.balai.AreaKey;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.BalaiSettings;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.jurisdiction.AreaEdit;
import id.tanggap.jurisdiction.JurisdictionDraft;
import id.tanggap.jurisdiction.JurisdictionPreview;
import id.tanggap.jurisdiction.JurisdictionPreviews;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingHistory;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Begins drafts and makes them hold.
@Component
record AreaDrafts(
        JurisdictionPreviews previews, BalaiDirectory balais, SettingChanges changes, SettingHistory history) {

    static final int MOST_EDITS = 5000;

    /// @throws SettingRefusedException if the form cannot be
    long start(AreaForm form, Viewer viewer) {
        return start(form.draft(balais), viewer);
    }

    /// @throws SettingRefusedException if nothing would change, or too much
    long start(JurisdictionDraft draft, Viewer viewer) {
        if (draft.edits().isEmpty()) {
            throw new SettingRefusedException("settings.same");
        }
        if (draft.edits().size() > MOST_EDITS) {
            throw new SettingRefusedException("settings.areas.too-many", Integer.toString(MOST_EDITS));
        }
        return previews.start(draft, Objects.requireNonNull(viewer.userId()));
    }

    /// All rows of the draft or none; refused if the table was changed since the draft was made, because then its
    /// figures are wrong.
    SettingResult save(JurisdictionPreview preview, PageReader reader) {
        var newest = history.ofKind(BalaiSettings.AREA, null, 1).stream().findFirst();
        if (newest.isPresent() && newest.get().at().isAfter(preview.createdAt())) {
            return new SettingResult.Stale(newest.get());
        }
        var edits = preview.draft().edits();
        var result = changes.make(
                edits.stream().map(edit -> edit(edit, reader)).toList(),
                why(edits),
                reader.viewer().actor());
        if (result instanceof SettingResult.Changed || result instanceof SettingResult.Same) {
            previews.saved(preview.id());
        }
        return result;
    }

    private SettingEdit edit(AreaEdit edit, PageReader reader) {
        var area = edit.area();
        return area == null
                ? BalaiSettings.removal(edit.key(), label(edit.key(), reader))
                : BalaiSettings.edit(area, AreaRow.label(area, reader));
    }

    private static String label(AreaKey key, PageReader reader) {
        return reader.place(key.area().value()) + " · "
                + reader.text("settings.programme." + key.programme().code());
    }

    private static String why(List<AreaEdit> edits) {
        return edits.stream()
                .flatMap(edit -> Stream.ofNullable(edit.area()))
                .map(JurisdictionArea::source)
                .findFirst()
                .orElse("");
    }

    /// Writes the decree that confirms rows; those that are confirmed already stay.
    SettingResult confirm(List<AreaKey> keys, String basis, PageReader reader) {
        var edits = balais.areas().stream()
                .filter(area -> area.provisional() && keys.contains(area.key()))
                .map(area ->
                        new JurisdictionArea(area.code(), area.programme(), area.period(), area.balai(), false, basis))
                .map(area -> BalaiSettings.edit(area, AreaRow.label(area, reader)))
                .toList();
        return changes.make(edits, basis, reader.viewer().actor());
    }
}
