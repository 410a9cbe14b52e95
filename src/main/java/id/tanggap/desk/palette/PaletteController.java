package id.tanggap.desk.palette;

import id.tanggap.search.TicketSearch;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The command palette (Ctrl-K): what matches the typed text, in groups in the order of their sources.
/// While the search index is being built it says so, because older tickets may be missing.
@Controller
class PaletteController {

    private static final int LONGEST = 100;

    private final List<PaletteSource> sources;
    private final TicketSearch search;

    PaletteController(List<PaletteSource> sources, TicketSearch search) {
        this.sources = sources;
        this.search = search;
    }

    record Group(String key, String title, List<PaletteEntry> found) {}

    @GetMapping("/palette")
    String find(@RequestParam(defaultValue = "") String q, ViewerRequest request, Model model) {
        var reader = request.reader();
        var text = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        model.addAttribute(
                "groups",
                sources.stream()
                        .map(source -> new Group(
                                source.key(), reader.text("palette." + source.key()), source.find(text, reader)))
                        .filter(group -> !group.found().isEmpty())
                        .toList());
        model.addAttribute("text", text);
        search.progress()
                .ifPresent(built -> model.addAttribute(
                        "building", reader.text("queue.building", built.indexed(), built.tickets())));
        return "fragments/palette :: found";
    }
}
