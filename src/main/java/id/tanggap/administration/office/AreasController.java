package id.tanggap.administration.office;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.balai.BalaiSettings;
import id.tanggap.balai.Programme;
import id.tanggap.region.Gazetteer;
import id.tanggap.web.map.MapDocument;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Who answers for which area, on the map and as a table.
@Controller
@RequestMapping("/settings/areas")
class AreasController {

    private static final int CHANGES = 8;

    private final AreaPages pages;
    private final JurisdictionMaps maps;
    private final AreaRows rows;
    private final SettingHistoryRows history;
    private final Gazetteer gazetteer;

    AreasController(
            AreaPages pages, JurisdictionMaps maps, AreaRows rows, SettingHistoryRows history, Gazetteer gazetteer) {
        this.pages = pages;
        this.maps = maps;
        this.rows = rows;
        this.history = history;
        this.gazetteer = gazetteer;
    }

    /// @param form `area`, any number of them, and `programme`
    @GetMapping
    String map(@RequestParam MultiValueMap<String, String> form, ViewerRequest request, Model model) {
        admit(request);
        pages.editor(new AreaForm(gazetteer, new FormValues(form)), request.reader(), model);
        return "settings-areas";
    }

    @ResponseBody
    @GetMapping("/map")
    MapDocument document(@RequestParam MultiValueMap<String, String> form, ViewerRequest request) {
        admit(request);
        var areas = new AreaForm(gazetteer, new FormValues(form)).areas();
        return maps.document(areas.stream().limit(1).toList(), request.reader());
    }

    /// What each kabupaten and kota is coloured by.
    @ResponseBody
    @GetMapping("/units")
    List<JurisdictionMaps.Unit> units(@RequestParam(defaultValue = "") String programme, ViewerRequest request) {
        admit(request);
        return maps.units(Programme.find(programme).orElse(Programme.SEMUA), request.reader());
    }

    /// @param form `q`: words that all must be in a row; `programme`: code, empty for all; `after`: key of the last row
    /// of the page before
    @GetMapping("/rows")
    String rows(@RequestParam MultiValueMap<String, String> form, ViewerRequest request, Model model) {
        admit(request);
        var fields = new FormValues(form);
        var question =
                new AreaRows.Question(fields.any("q"), Programme.find(fields.any("programme")), fields.any("after"));
        model.addAttribute("q", question.q());
        model.addAttribute("chosen", question.programme().map(Programme::code).orElse(""));
        model.addAttribute("programmes", Programme.values());
        model.addAttribute("page", rows.page(question, request.reader()));
        model.addAttribute("history", history.ofKind(BalaiSettings.AREA, CHANGES, request.reader()));
        return "settings-areas-rows";
    }
}
