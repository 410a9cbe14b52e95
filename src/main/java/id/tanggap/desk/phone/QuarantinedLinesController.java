package id.tanggap.desk.phone;

import id.tanggap.phone.QuarantinedLines;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lines of call logs that could not be parsed, for supervisors.
@Controller
class QuarantinedLinesController {

    private static final int PAGE = 50;

    private final QuarantinedLines lines;

    QuarantinedLinesController(QuarantinedLines lines) {
        this.lines = lines;
    }

    /// A line in the viewer's language.
    record Row(String source, String reason, String raw, String time) {}

    @GetMapping("/phone/lines")
    String page(@RequestParam(required = false) @Nullable Long before, ViewerRequest request, Model model) {
        var reader = request.reader();
        HttpErrors.admit(PhoneListAssembler.supervises(reader.viewer()));
        var found = lines.newest(reader.viewer(), before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", shown.stream().map(line -> row(line, reader)).toList());
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().id() : null);
        return "phone-lines";
    }

    private Row row(QuarantinedLines.Line line, PageReader reader) {
        return new Row(
                reader.text("lines.source", line.channelName(), line.source(), Long.toString(line.line())),
                reader.sentence(line.reason()),
                line.raw(),
                reader.full(line.receivedAt()));
    }
}
