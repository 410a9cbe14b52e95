package id.tanggap.desk.help;

import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The guides: those of the reader's own work first. Everybody may read all.
@Controller
class HelpController {

    private static final int MOST_STEPS = 8;

    private final TourProgress progress;

    HelpController(TourProgress progress) {
        this.progress = progress;
    }

    record Line(String code, String title, String about) {}

    /// @param address null if there is none
    /// @param words what it shows, for those who do not see it
    record Picture(@Nullable String address, String words) {}

    record Page(Line head, List<String> steps, String stuck, String page, Picture picture) {
        Page {
            steps = List.copyOf(steps);
        }
    }

    @GetMapping("/help")
    String help(ViewerRequest request, Model model) {
        var reader = request.reader();
        var role = request.viewer().role();
        model.addAttribute(
                "own",
                lines(Guide.all().stream().filter(guide -> guide.isFor(role)).toList(), reader));
        model.addAttribute(
                "others",
                lines(Guide.all().stream().filter(guide -> !guide.isFor(role)).toList(), reader));
        model.addAttribute("steps", TourStep.of(role).size());
        model.addAttribute("next", next(request));
        return "help";
    }

    /// The step with which the tour goes on; from the start after its end.
    private int next(ViewerRequest request) {
        var user = request.viewer().userId();
        return user == null
                ? 0
                : progress.of(user)
                        .filter(reached -> !reached.ended())
                        .map(reached -> Math.min(
                                reached.step(),
                                TourStep.of(request.viewer().role()).size() - 1))
                        .orElse(0);
    }

    private static List<Line> lines(List<Guide> guides, PageReader reader) {
        return guides.stream().map(guide -> line(guide, reader)).toList();
    }

    private static Line line(Guide guide, PageReader reader) {
        return new Line(guide.code(), words(guide, "title", reader), words(guide, "about", reader));
    }

    private static String words(Guide guide, String part, PageReader reader) {
        return reader.textOr("help.guide." + guide.code() + "." + part, "");
    }

    @GetMapping("/help/{guide}")
    String guide(@PathVariable String guide, ViewerRequest request, Model model) {
        var reader = request.reader();
        var found = Guide.of(guide).orElseThrow(HttpErrors::notFound);
        var steps = new ArrayList<String>();
        for (int n = 1; n <= MOST_STEPS; n++) {
            steps.add(words(found, Integer.toString(n), reader));
        }
        steps.removeIf(String::isEmpty);
        model.addAttribute(
                "guide",
                new Page(
                        line(found, reader),
                        steps,
                        words(found, "stuck", reader),
                        found.page(),
                        picture(found, reader)));
        return "help-guide";
    }

    private static Picture picture(Guide guide, PageReader reader) {
        var path = "/help/pictures/" + guide.code() + ".png";
        return new Picture(
                new ClassPathResource("static" + path).exists() ? path : null, words(guide, "picture", reader));
    }
}
