package id.tanggap.desk.queue;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.assignment.Team;
import id.tanggap.assignment.Teams;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.queue.QueueFilter;
import id.tanggap.queue.QueueFormParser;
import id.tanggap.queue.SavedQueues;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TicketState;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Saved queues, private and shared: save one, delete it.
@Controller
class SavedQueuesController {

    private final SavedQueues saved;
    private final QueueFormParser form;
    private final QueueNavigation menu;
    private final Teams teams;
    private final BalaiDirectory balais;
    private final Taxonomy taxonomy;

    SavedQueuesController(
            SavedQueues saved,
            QueueFormParser form,
            QueueNavigation menu,
            Teams teams,
            BalaiDirectory balais,
            Taxonomy taxonomy) {
        this.saved = saved;
        this.form = form;
        this.menu = menu;
        this.teams = teams;
        this.balais = balais;
        this.taxonomy = taxonomy;
    }

    /// The form as it was filled in.
    ///
    /// @param values of the single fields
    private record Filled(Map<String, String> values, List<String> states, List<String> columns) {

        static Filled of(MultiValueMap<String, String> form) {
            return new Filled(
                    form.toSingleValueMap(),
                    form.getOrDefault("states", List.of()),
                    form.getOrDefault("columns", List.of()));
        }

        /// An empty form with the filters of a list.
        static Filled of(QueueSelection choice) {
            return new Filled(
                    Map.of(
                            "office", Objects.requireNonNullElse(choice.balai(), ""),
                            "category", Objects.requireNonNullElse(choice.category(), "")),
                    List.of(),
                    List.of());
        }
    }

    /// @param tab the list that was shown before: its filters are already in the form
    @GetMapping("/queues")
    String page(@RequestParam(defaultValue = "due") String tab, ViewerRequest request, Model model) {
        return show(Filled.of(QueueSelection.of(tab)), request, model);
    }

    @PostMapping("/queues")
    String keep(@RequestParam MultiValueMap<String, String> all, ViewerRequest request, Model model) {
        var filled = Filled.of(all);
        var viewer = request.viewer();
        return switch (form.parse(filled.values(), filled.states(), filled.columns())) {
            case QueueFormParser.ParsedQueue kept -> {
                if (viewer.userId() == null || (kept.shared() && !SavedQueues.mayShare(viewer))) {
                    throw HttpErrors.forbidden();
                }
                yield "redirect:/queue?tab=" + saved.keep(kept, viewer);
            }
            case QueueFormParser.InvalidField wrong -> {
                model.addAttribute("wrong", wrong.field());
                model.addAttribute("why", request.reader().sentence(wrong.reason()));
                yield show(filled, request, model);
            }
        };
    }

    @PostMapping("/queues/{id}/removal")
    String forget(@PathVariable long id, @CurrentViewer Viewer viewer) {
        if (!saved.forget(id, viewer)) {
            throw HttpErrors.notFound();
        }
        return "redirect:/queues";
    }

    private String show(Filled filled, ViewerRequest request, Model model) {
        var reader = request.reader();
        model.addAttribute("values", filled.values());
        model.addAttribute("shares", SavedQueues.mayShare(reader.viewer()));
        model.addAttribute(
                "queues",
                saved.of(reader.viewer()).stream()
                        .filter(queue -> !queue.isShipped())
                        .toList());
        model.addAttribute("states", states(filled.states(), reader));
        model.addAttribute(
                "columns",
                menu.columns(id.tanggap.queue.QueueColumn.USUAL, reader).stream()
                        .map(column -> new QueuePage.Choice(
                                column.code(), column.text(), filled.columns().contains(column.code())))
                        .toList());
        model.addAttribute("offices", offices(reader));
        model.addAttribute("categories", categories(reader));
        model.addAttribute("teams", teams(reader.viewer()));
        return "queues";
    }

    private List<QueuePage.Choice> states(List<String> chosen, PageReader reader) {
        return Stream.concat(
                        Stream.of("all"), Arrays.stream(TicketState.values()).map(TicketState::code))
                .map(code -> new QueuePage.Choice(
                        code,
                        reader.text(code.equals("all") ? "queues.states.all" : "state." + code),
                        chosen.contains(code)))
                .toList();
    }

    private List<QueuePage.Choice> offices(PageReader reader) {
        return reader.viewer().balai() != null
                ? List.of()
                : Stream.concat(
                                Stream.of(new QueuePage.Choice(QueueFilter.NATIONAL, reader.balai(null), false)),
                                balais.all().stream()
                                        .map(balai -> new QueuePage.Choice(
                                                balai.code().value(), balai.name(), false)))
                        .toList();
    }

    /// Each group before its categories.
    private List<QueuePage.Choice> categories(PageReader reader) {
        var groups = new HashMap<String, Boolean>();
        return taxonomy.inUse().stream()
                .flatMap(leaf -> {
                    var group = leaf.group();
                    var line = new QueuePage.Choice(leaf.code(), "– " + leaf.label(reader.locale()), false);
                    return groups.put(group, true) == null
                            ? Stream.of(
                                    new QueuePage.Choice(group, reader.textOr("group." + group, group), false), line)
                            : Stream.of(line);
                })
                .toList();
    }

    private List<Team> teams(Viewer viewer) {
        return teams.of(viewer.balai() == null ? null : new BalaiCode(viewer.balai()));
    }
}
