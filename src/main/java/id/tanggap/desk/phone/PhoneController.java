package id.tanggap.desk.phone;

import id.tanggap.web.request.ViewerRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The telephone page: the lists on the left; the day's figures until something is chosen.
@Controller
class PhoneController {

    private static final String OWED = "owed";

    private final PhoneListAssembler lists;
    private final PhoneBoardAssembler boards;

    PhoneController(PhoneListAssembler lists, PhoneBoardAssembler boards) {
        this.lists = lists;
        this.boards = boards;
    }

    /// What the page shows.
    ///
    /// @param tab the list
    /// @param date of the figures, today if absent or in the future
    /// @param dismissed a call that was just dismissed: undo is offered for ten seconds
    record Selection(
            String tab,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate date,

            @Nullable Long dismissed) {

        Selection(
                @Nullable String tab,
                @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
                @Nullable Long dismissed) {
            this.tab = tab == null || tab.isEmpty() ? OWED : tab;
            this.date = date;
            this.dismissed = dismissed;
        }

        LocalDate dateUntil(LocalDate today) {
            return date == null || date.isAfter(today) ? today : date;
        }
    }

    @GetMapping("/phone")
    String page(@ModelAttribute Selection selection, ViewerRequest request, Model model) {
        var reader = request.reader();
        var today = LocalDate.ofInstant(reader.now(), reader.viewer().zone());
        model.addAttribute("list", lists.first(selection.tab(), reader));
        model.addAttribute("board", boards.page(selection.dateUntil(today), reader));
        model.addAttribute("dismissed", selection.dismissed());
        return "phone";
    }

    /// The list alone, after a live event.
    @GetMapping("/phone/list")
    String list(@RequestParam(defaultValue = OWED) String tab, ViewerRequest request, Model model) {
        model.addAttribute("list", lists.first(tab, request.reader()));
        return "fragments/phone :: list";
    }

    /// The next page of a list, as rows.
    @GetMapping("/phone/rows")
    String more(@RequestParam String tab, @ModelAttribute LastRow last, ViewerRequest request, Model model) {
        model.addAttribute("list", lists.page(tab, last.key(), request.reader()));
        return "fragments/phone :: rows";
    }

    /// The last row that the browser has; both values are required.
    record LastRow(@Nullable Instant at, @Nullable Long id) {

        PhoneListAssembler.Key key() {
            if (at == null || id == null) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "at and id");
            }
            return new PhoneListAssembler.Key(at, id);
        }
    }
}
