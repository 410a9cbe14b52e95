package id.tanggap.desk.phone;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.Wording;
import id.tanggap.phone.QuarantinedLines;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Lines of call logs that could not be parsed, for supervisors.
@Controller
class QuarantinedLinesController {

    private static final int PAGE = 50;

    private final QuarantinedLines lines;
    private final Wording wording;

    QuarantinedLinesController(QuarantinedLines lines, Wording wording) {
        this.lines = lines;
        this.wording = wording;
    }

    /// A line in the viewer's language.
    record Row(String source, String reason, String raw, String time) {}

    @GetMapping("/phone/lines")
    String page(
            @RequestParam(required = false) @Nullable Long before,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        if (!PhoneListAssembler.supervises(viewer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var found = lines.newest(viewer, before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute(
                "rows", shown.stream().map(line -> row(line, viewer, locale)).toList());
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().id() : null);
        return "phone-lines";
    }

    private Row row(QuarantinedLines.Line line, Viewer viewer, Locale locale) {
        return new Row(
                wording.text(locale, "lines.source", line.channelName(), line.source(), Long.toString(line.line())),
                wording.sentences(List.of(line.reason()), locale).getFirst(),
                line.raw(),
                wording.when(viewer, locale).full(line.receivedAt()));
    }
}
