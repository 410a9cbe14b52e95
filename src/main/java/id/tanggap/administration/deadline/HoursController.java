package id.tanggap.administration.deadline;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.sla.Holiday;
import id.tanggap.sla.OfficeDay;
import id.tanggap.sla.OfficeWeek;
import id.tanggap.sla.SlaSettings;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/// When offices are open: the week of all, of a zone or of one balai, and days that are otherwise.
@Controller
class HoursController {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/settings/hours";
    private static final int HISTORY = 10;
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final SlaSettings settings;
    private final SettingChanges changes;
    private final SettingHistoryRows history;
    private final OfficePlaces places;
    private final RecalculationPanel recalculation;

    HoursController(
            SlaSettings settings,
            SettingChanges changes,
            SettingHistoryRows history,
            OfficePlaces places,
            RecalculationPanel recalculation) {
        this.settings = settings;
        this.changes = changes;
        this.history = history;
        this.places = places;
        this.recalculation = recalculation;
    }

    /// @param own it can be removed: the shipped week of all offices cannot
    record Week(String where, String name, List<DayHours> days, boolean own) {}

    record DayHours(String code, String name, String hours) {}

    record OtherDay(String key, String day, String where, String name, String hours) {}

    @GetMapping(PATH)
    String hours(@RequestParam(defaultValue = "") String where, ViewerRequest request, Model model) {
        admit(request);
        known(where);
        var reader = request.reader();
        var weeks = settings.weeks();
        model.addAttribute(
                "weeks",
                weeks.entrySet().stream()
                        .map(week -> week(week.getKey(), week.getValue(), reader))
                        .toList());
        var general = Objects.requireNonNull(weeks.get(""));
        model.addAttribute("chosen", week(where, weeks.getOrDefault(where, general), reader));
        model.addAttribute("places", places.all(reader));
        model.addAttribute(
                "exceptions",
                settings.officeDays().stream().map(day -> otherDay(day, reader)).toList());
        model.addAttribute("history", history.ofKind(SlaSettings.HOURS, HISTORY, reader));
        recalculation.show(reader, model);
        return "settings-hours";
    }

    private Week week(String where, OfficeWeek week, PageReader reader) {
        var days = IntStream.range(0, DAYS.size())
                .mapToObj(n -> new DayHours(
                        DAYS.get(n),
                        reader.text("settings.hours.day." + DAYS.get(n)),
                        week.days().get(n)))
                .toList();
        return new Week(where, places.name(where, reader), days, !week.equals(OfficeWeek.SHIPPED) || !where.isEmpty());
    }

    private OtherDay otherDay(OfficeDay day, PageReader reader) {
        return new OtherDay(
                key(day), reader.day(day.date()), places.name(day.where(), reader), day.name(), day.hours());
    }

    /// @param sent `where`, and the hours of each day from `mon` to `sun`
    @PostMapping(PATH)
    String save(@RequestParam Map<String, String> sent, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var where = sent.getOrDefault("where", "");
        known(where);
        var week = OfficeWeek.of(
                DAYS.stream().map(day -> sent.getOrDefault(day, "").strip()).toList());
        return answer(
                SettingEdit.of(SlaSettings.HOURS, key(where), places.name(where, request.reader()), week),
                new AskedChange(sent.getOrDefault("why", ""), request, next));
    }

    private static String key(String where) {
        return where.isEmpty() ? SlaSettings.ALL : where;
    }

    /// An office has the hours of its zone again, a zone those of all, and all the shipped ones.
    @PostMapping(PATH + "/removal")
    String remove(@RequestParam(defaultValue = "") String where, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        known(where);
        return answer(
                SettingEdit.of(SlaSettings.HOURS, key(where), places.name(where, request.reader()), null),
                new AskedChange("", request, next));
    }

    /// A day that is otherwise.
    ///
    /// @param hours empty if the offices are closed
    record DayForm(
            @Nullable LocalDate date,
            @Nullable String where,
            @Nullable String name,
            @Nullable String hours,
            @Nullable String why) {}

    @PostMapping(PATH + "/days")
    String addDay(DayForm form, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        known(text(form.where()));
        var date = form.date();
        if (date == null) {
            throw HttpErrors.badRequest();
        }
        var day = new OfficeDay(date, text(form.where()), text(form.name()), text(form.hours()));
        return add(day, new AskedChange(text(form.why()), request, next));
    }

    /// A day and place is set once: nothing is written over unseen.
    private String add(OfficeDay day, AskedChange asked) {
        var reader = asked.request().reader();
        var edit = SettingEdit.adding(SlaSettings.DAY, key(day), label(day, reader), day);
        var result = asked.result(List.of(edit), changes);
        if (result instanceof SettingResult.Taken taken) {
            SettingResponse.refuse(taken(JSON.treeToValue(taken.there(), OfficeDay.class), reader), asked.next());
        } else {
            asked.tell(result);
        }
        return "redirect:" + PATH;
    }

    private String taken(OfficeDay day, PageReader reader) {
        return reader.text(
                "settings.hours.days.refused.taken",
                reader.day(day.date()),
                places.name(day.where(), reader),
                day.name(),
                day.hours().isEmpty() ? reader.text("settings.hours.closed") : day.hours());
    }

    private Optional<OfficeDay> find(String key) {
        return settings.officeDays().stream()
                .filter(found -> key(found).equals(key))
                .findFirst();
    }

    private static String key(OfficeDay day) {
        return Holiday.key(day.date(), day.where());
    }

    private static String label(OfficeDay day, PageReader reader) {
        return reader.day(day.date()) + " " + day.name();
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }

    @PostMapping(PATH + "/days/removal")
    String removeDay(@RequestParam String key, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var day = find(key).orElseThrow(HttpErrors::notFound);
        return answer(
                SettingEdit.of(SlaSettings.DAY, key, label(day, request.reader()), null),
                new AskedChange("", request, next));
    }

    private String answer(SettingEdit edit, AskedChange asked) {
        asked.make(edit, changes);
        return "redirect:" + PATH;
    }

    private void known(String where) {
        if (!places.isKnown(where)) {
            throw HttpErrors.badRequest();
        }
    }
}
