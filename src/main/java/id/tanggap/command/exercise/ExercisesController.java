package id.tanggap.command.exercise;

import id.tanggap.exercise.Exercise;
import id.tanggap.exercise.ExerciseResult;
import id.tanggap.exercise.Exercises;
import id.tanggap.exercise.script.ExerciseScripts;
import id.tanggap.web.request.ViewerRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Exercises: the list with the scripts, the page of one, and its commands. Everybody who is signed in may read them
/// and take part; who opens incidents leads them.
@Controller
class ExercisesController {

    private static final int SHOWN = 50;

    private final Exercises exercises;
    private final ExerciseScripts scripts;
    private final ExercisePages pages;

    ExercisesController(Exercises exercises, ExerciseScripts scripts, ExercisePages pages) {
        this.exercises = exercises;
        this.scripts = scripts;
        this.pages = pages;
    }

    @GetMapping("/exercises")
    String list(ViewerRequest request, Model model) {
        var reader = request.reader();
        model.addAttribute("scripts", scripts.all());
        model.addAttribute("present", exercises.present().orElse(null));
        model.addAttribute(
                "past",
                exercises.latest(SHOWN).stream()
                        .map(one -> pages.line(one, reader))
                        .toList());
        model.addAttribute("leads", Exercises.mayLead(request.viewer()));
        return "exercises";
    }

    /// @param speed times faster than real time
    @PostMapping("/exercises")
    String start(
            @RequestParam(defaultValue = "") String script,
            @RequestParam(defaultValue = "1") String speed,
            ViewerRequest request,
            RedirectAttributes next) {
        return after(exercises.start(script, number(speed), request.viewer()), "/exercises", request, next);
    }

    @GetMapping("/exercises/{id}")
    String page(@PathVariable long id, ViewerRequest request, Model model) {
        var exercise = found(id);
        pages.put(exercise, request.reader(), model);
        return request.part() ? "fragments/exercise :: board" : "exercise";
    }

    /// @param to `pause`, `resume`, `stop` or `join`
    @PostMapping("/exercises/{id}/state")
    String move(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            ViewerRequest request,
            RedirectAttributes next) {
        var by = request.viewer();
        var result =
                switch (to) {
                    case "pause" -> exercises.pause(id, by);
                    case "resume" -> exercises.resume(id, by);
                    case "stop" -> exercises.stop(id, by);
                    case "join" -> exercises.join(id, by);
                    default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                };
        return after(result, "/exercises", request, next);
    }

    @PostMapping("/exercises/{id}/speed")
    String speed(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String speed,
            ViewerRequest request,
            RedirectAttributes next) {
        return after(exercises.play(id, number(speed), request.viewer()), "/exercises", request, next);
    }

    /// The numbers of the script become counts of the incident, with the source that the script names.
    @PostMapping("/exercises/{id}/people")
    String people(@PathVariable long id, ViewerRequest request, RedirectAttributes next) {
        var exercise = found(id);
        if (!Exercises.mayLead(request.viewer())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var incident = pages.enterPeople(exercise, request.reader());
        if (incident.isEmpty()) {
            next.addFlashAttribute("problem", request.reader().text("exercise.people.none"));
            return "redirect:/exercises/" + id;
        }
        return "redirect:/incidents/" + incident.get().value() + "/needs";
    }

    /// What is to be done next, on every page of those who take part.
    @GetMapping("/exercises/bar")
    String bar() {
        return "fragments/exercise :: bar";
    }

    private Exercise found(long id) {
        return exercises.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    }

    private static String after(ExerciseResult result, String back, ViewerRequest request, RedirectAttributes next) {
        return switch (result) {
            case ExerciseResult.Done done -> "redirect:/exercises/" + done.exercise();
            case ExerciseResult.Refused refused -> {
                next.addFlashAttribute(
                        "problem",
                        request.reader()
                                .text(
                                        refused.reason().key(),
                                        refused.reason().args().toArray()));
                yield "redirect:" + back;
            }
        };
    }
}
