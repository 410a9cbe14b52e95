package id.tanggap.administration.deadline;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.sla.Holiday;
import id.tanggap.sla.SlaSettings;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One holiday: its name, its decree, whether it is certain, and the day to which a decree moves it.
@Controller
class HolidayController {

    private static final String ONE = HolidaysController.PATH + "/{day:\\d{4}-\\d{2}-\\d{2}}";
    private static final int HISTORY = 10;

    private final HolidayEditor editor;
    private final OfficePlaces places;
    private final SettingHistoryRows history;

    HolidayController(HolidayEditor editor, OfficePlaces places, SettingHistoryRows history) {
        this.editor = editor;
        this.places = places;
        this.history = history;
    }

    /// @param at the place for which it is set; empty for all offices
    @GetMapping(ONE)
    String holiday(
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String at,
            ViewerRequest request,
            Model model) {
        admit(request);
        var reader = request.reader();
        var key = Holiday.key(day, at);
        var holiday = editor.find(key).orElseThrow(HttpErrors::notFound);
        model.addAttribute("holiday", holiday);
        model.addAttribute("day", reader.day(day));
        model.addAttribute("key", key);
        model.addAttribute("seen", editor.version(key));
        model.addAttribute("places", places.all(reader));
        model.addAttribute("kinds", Holiday.KINDS);
        model.addAttribute("history", history.of(SlaSettings.HOLIDAY, key, HISTORY, reader));
        return "settings-holiday";
    }

    @PostMapping(ONE)
    String change(@PathVariable LocalDate day, HolidayForm form, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var before = editor.find(Holiday.key(day, HolidayForm.text(form.at()))).orElseThrow(HttpErrors::notFound);
        var after =
                form.holiday().filter(found -> places.isKnown(found.where())).orElseThrow(HttpErrors::badRequest);
        var asked = new AskedChange(HolidayForm.text(form.why()), request, next);
        return editor.change(before, after, form.seen(), asked)
                ? HolidaysController.year(after)
                : "redirect:" + HolidayEditor.path(before);
    }
}
