package id.tanggap.desk.phone;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The telephone page: the lists on the left; the day's figures until something is chosen.
@Controller
class PhoneController {

    private final PhoneLists lists;
    private final Boards boards;

    PhoneController(PhoneLists lists, Boards boards) {
        this.lists = lists;
        this.boards = boards;
    }

    /// @param dismissed a call that was just dismissed: undo is offered for ten seconds
    @GetMapping("/phone")
    String page(
            @RequestParam(defaultValue = "owed") String tab,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable Long dismissed,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        var today = LocalDate.ofInstant(lists.now(), viewer.zone());
        model.addAttribute("list", lists.page(tab, null, 0, viewer, locale));
        model.addAttribute("board", boards.page(date == null || date.isAfter(today) ? today : date, viewer, locale));
        model.addAttribute("dismissed", dismissed);
        model.addAttribute("viewer", viewer);
        return "phone";
    }

    /// The list alone, after a live event.
    @GetMapping("/phone/list")
    String list(
            @RequestParam(defaultValue = "owed") String tab, @CurrentViewer Viewer viewer, Locale locale, Model model) {
        model.addAttribute("list", lists.page(tab, null, 0, viewer, locale));
        return "fragments/phone :: list";
    }

    /// The next page of a list, as rows.
    @GetMapping("/phone/rows")
    String more(
            @RequestParam String tab,
            @RequestParam Instant at,
            @RequestParam long id,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        model.addAttribute("list", lists.page(tab, at, id, viewer, locale));
        return "fragments/phone :: rows";
    }
}
