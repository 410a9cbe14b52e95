package id.tanggap.administration.office;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.BalaiSettings;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.balai.Programme;
import id.tanggap.jurisdiction.JurisdictionPreview;
import id.tanggap.jurisdiction.JurisdictionReview;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page with the map: what stands around the form or the draft beside it.
@Component
class AreaPages {

    private static final int CHANGES = 5;

    private final BalaiDirectory balais;
    private final JurisdictionReview review;
    private final JurisdictionMaps maps;
    private final AreaEditors editors;
    private final DraftPanels drafts;
    private final SettingHistoryRows history;

    AreaPages(
            BalaiDirectory balais,
            JurisdictionReview review,
            JurisdictionMaps maps,
            AreaEditors editors,
            DraftPanels drafts,
            SettingHistoryRows history) {
        this.balais = balais;
        this.review = review;
        this.maps = maps;
        this.editors = editors;
        this.drafts = drafts;
        this.history = history;
    }

    /// @param filled how many of the 514 somebody answers for
    /// @param provisional how many rows no decree confirms
    record Standing(int units, int filled, long provisional, List<String> gaps, List<String> overlaps) {}

    void editor(AreaForm form, PageReader reader, Model model) {
        frame(form.programme(), form.areas(), reader, model);
        model.addAttribute(
                "editor", editors.of(form.areas(), form.programme(), reader).orElse(null));
    }

    void draft(JurisdictionPreview preview, PageReader reader, Model model) {
        var first = preview.draft().edits().getFirst().key();
        frame(first.programme(), List.of(first.area()), reader, model);
        model.addAttribute("draft", drafts.of(preview, reader));
    }

    private void frame(Programme programme, List<RegionCode> areas, PageReader reader, Model model) {
        model.addAttribute("programme", programme.code());
        model.addAttribute("programmes", Programme.values());
        model.addAttribute("standing", standing(programme, reader));
        model.addAttribute("map", maps.view(areas, reader));
        model.addAttribute("history", history.ofKind(BalaiSettings.AREA, CHANGES, reader));
    }

    private Standing standing(Programme programme, PageReader reader) {
        var gaps = review.gaps(balais.areas(), programme, reader.now());
        return new Standing(
                review.units().size(),
                review.units().size() - gaps.size(),
                balais.areas().stream().filter(JurisdictionArea::provisional).count(),
                gaps.stream().map(Region::name).toList(),
                review.overlaps(balais.areas()).stream()
                        .map(overlap -> AreaRow.label(overlap.later(), reader))
                        .toList());
    }
}
