package id.tanggap.administration.deadline;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.sla.Holiday;
import id.tanggap.sla.SlaSettings;
import id.tanggap.table.HxlWriter;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Days on which offices are closed, year by year. A decree comes as one table, by `/imports/holidays`.
@Controller
class HolidaysController {

    static final String PATH = "/settings/holidays";
    private static final int HISTORY = 10;
    private static final int YEARS_AHEAD = 3;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final SlaSettings settings;
    private final HolidayEditor editor;
    private final SettingHistoryRows history;
    private final OfficePlaces places;
    private final RecalculationPanel recalculation;

    HolidaysController(
            SlaSettings settings,
            HolidayEditor editor,
            SettingHistoryRows history,
            OfficePlaces places,
            RecalculationPanel recalculation) {
        this.settings = settings;
        this.editor = editor;
        this.history = history;
        this.places = places;
        this.recalculation = recalculation;
    }

    record Year(int number, boolean decreed, int days) {}

    /// @param where empty for all offices
    record Row(
            String key,
            String path,
            String day,
            String kind,
            String name,
            String source,
            boolean decided,
            String where) {}

    @GetMapping(PATH)
    String year(@RequestParam(required = false) @Nullable Integer year, ViewerRequest request, Model model) {
        admit(request);
        var reader = request.reader();
        var now = reader.now().atZone(reader.viewer().zone()).getYear();
        var shown = year == null ? now : year;
        if (!isShown(shown)) {
            throw HttpErrors.badRequest();
        }
        var all = held();
        model.addAttribute("year", shown);
        model.addAttribute("decreed", settings.decreed(shown));
        model.addAttribute(
                "years",
                IntStream.rangeClosed(Math.min(now, shown), Math.max(now + YEARS_AHEAD, shown))
                        .mapToObj(number -> new Year(
                                number,
                                settings.decreed(number),
                                in(all, number).size()))
                        .toList());
        model.addAttribute(
                "rows", in(all, shown).stream().map(one -> row(one, reader)).toList());
        model.addAttribute("places", places.all(reader));
        model.addAttribute("kinds", Holiday.KINDS);
        model.addAttribute("history", history.ofKind(SlaSettings.HOLIDAY, HISTORY, reader));
        recalculation.show(reader, model);
        return "settings-holidays";
    }

    private List<Holiday> held() {
        return settings.holidaysByKey().values().stream()
                .filter(holiday -> !holiday.off())
                .sorted(Comparator.comparing(Holiday::date).thenComparing(Holiday::where))
                .toList();
    }

    private static List<Holiday> in(List<Holiday> all, int year) {
        return all.stream().filter(holiday -> holiday.date().getYear() == year).toList();
    }

    private Row row(Holiday one, PageReader reader) {
        return new Row(
                HolidayEditor.key(one),
                HolidayEditor.path(one),
                reader.day(one.date()),
                reader.text("settings.holidays.kind." + one.kind()),
                one.name(),
                one.source(),
                one.decided(),
                one.where().isEmpty() ? "" : places.name(one.where(), reader));
    }

    @PostMapping(PATH)
    String add(HolidayForm form, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var holiday =
                form.holiday().filter(found -> places.isKnown(found.where())).orElseThrow(HttpErrors::badRequest);
        editor.add(holiday, new AskedChange(HolidayForm.text(form.why()), request, next));
        return year(holiday);
    }

    @PostMapping(PATH + "/removal")
    String remove(
            @RequestParam String key,
            @RequestParam(defaultValue = "") String why,
            ViewerRequest request,
            RedirectAttributes next) {
        admit(request);
        var found = editor.find(key).orElseThrow(HttpErrors::notFound);
        editor.remove(found, new AskedChange(why, request, next));
        return year(found);
    }

    /// A year that cannot be was refused: the reason is told on the page of this year.
    static String year(Holiday holiday) {
        var year = holiday.date().getYear();
        return "redirect:" + PATH + (isShown(year) ? "?year=" + year : "");
    }

    private static boolean isShown(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /// The holidays of a year as a table that can be imported again.
    @GetMapping(PATH + "/table")
    void table(@RequestParam int year, ViewerRequest request, HttpServletResponse response) throws IOException {
        admit(request);
        if (!isShown(year)) {
            throw HttpErrors.badRequest();
        }
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"hari-libur-%d.csv\"".formatted(year));
        var writer = new HxlWriter(HolidayTable.FIELDS, request.locale(), response.getWriter());
        writer.writeAll(in(held(), year).stream().map(HolidayTable::cells).toList());
    }
}
