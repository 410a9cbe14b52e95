package id.tanggap.desk.factor;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.access.factor.FactorPeople;
import id.tanggap.access.factor.FactorPeople.Person;
import id.tanggap.access.factor.FactorRemovals;
import id.tanggap.access.factor.FactorRemovals.By;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who has a second factor, and the way back for those who lost a device: one asks, another administrator confirms.
@Controller
class FactorRemovalController {

    private static final String BACK = "redirect:/factors";
    private static final int PAGE = 50;

    private final FactorPeople people;
    private final FactorRemovals removals;

    FactorRemovalController(FactorPeople people, FactorRemovals removals) {
        this.people = people;
        this.removals = removals;
    }

    /// @param has whether there is a second factor
    /// @param asked what is open; null without
    record Row(
            long id,
            String username,
            String name,
            String role,
            boolean has,
            boolean required,
            boolean self,
            @Nullable Asked asked) {}

    /// @param confirmable this viewer may decide
    record Asked(long id, String asker, String reason, String until, boolean confirmable) {}

    @GetMapping("/factors")
    String page(@RequestParam(defaultValue = "") String after, ViewerRequest request, Model model) {
        HttpErrors.admit(FactorRemovals.mayAsk(request.viewer()));
        var found = people.page(after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", rows(shown, request));
        model.addAttribute("asked", rows(people.asked(PAGE), request));
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().username() : null);
        return "factors";
    }

    private static List<Row> rows(List<Person> people, ViewerRequest request) {
        return people.stream().map(person -> row(person, request)).toList();
    }

    private static Row row(Person person, ViewerRequest request) {
        var self = Objects.equals(request.viewer().userId(), person.id());
        return new Row(
                person.id(),
                person.username(),
                person.name(),
                person.role().code(),
                person.state().exists(),
                person.state().required(),
                self,
                asked(person, self, request));
    }

    private static @Nullable Asked asked(Person person, boolean self, ViewerRequest request) {
        var open = person.removal();
        return open == null
                ? null
                : new Asked(
                        open.id(),
                        open.asker(),
                        open.reason(),
                        request.reader().full(open.until()),
                        FactorRemovals.mayConfirm(request.viewer())
                                && !self
                                && !Objects.equals(request.viewer().userId(), open.askedBy()));
    }

    @PostMapping("/factors/{id}/removal")
    String ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @CurrentViewer Viewer viewer,
            HttpServletRequest request) {
        HttpErrors.admit(FactorRemovals.mayAsk(viewer));
        var why = reason.strip();
        if (why.isEmpty() || why.length() > FactorRemovals.LONGEST_REASON) {
            return BACK + "?reason";
        }
        return removals.ask(id, why, by(viewer, request)) ? BACK : BACK + "?stale";
    }

    private static By by(Viewer viewer, HttpServletRequest request) {
        return new By(viewer, request.getRemoteAddr());
    }

    @PostMapping("/factors/removals/{id}/confirmation")
    String confirm(@PathVariable long id, @CurrentViewer Viewer viewer, HttpServletRequest request) {
        HttpErrors.admit(FactorRemovals.mayConfirm(viewer));
        return removals.confirm(id, by(viewer, request)) ? BACK + "?removed" : BACK + "?stale";
    }

    @PostMapping("/factors/removals/{id}/withdrawal")
    String withdraw(@PathVariable long id, @CurrentViewer Viewer viewer, HttpServletRequest request) {
        HttpErrors.admit(FactorRemovals.mayAsk(viewer));
        return removals.withdraw(id, by(viewer, request)) ? BACK : BACK + "?stale";
    }

    /// Whoever can still sign in did not lose the device: a stranger may have asked in their name.
    @PostMapping("/me/factors/removal/objection")
    String object(@CurrentViewer Viewer viewer, HttpServletRequest request) {
        removals.object(by(viewer, request));
        return "redirect:/me/factors";
    }
}
