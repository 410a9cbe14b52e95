package id.tanggap.command.resource;

import id.tanggap.command.near.VicinityReader;
import id.tanggap.command.near.VicinityRequest;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.ResourceResult;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.resource.history.ResourceSubject;
import id.tanggap.resource.person.Availability;
import id.tanggap.resource.person.NumberOpenings;
import id.tanggap.resource.person.People;
import id.tanggap.resource.person.PeopleFilter;
import id.tanggap.resource.person.PeopleWithin;
import id.tanggap.resource.person.Person;
import id.tanggap.resource.person.PersonEditor;
import id.tanggap.resource.person.PersonFields;
import id.tanggap.resource.person.PersonKind;
import id.tanggap.resource.person.ReadinessChecks;
import id.tanggap.table.HxlWriter;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of people on the rosters. Numbers are masked until somebody who may see them opens one, on record.
@Controller
@RequestMapping("/people")
class PeopleController {

    private static final int A_PAGE = 50;
    private static final int OPENINGS_SHOWN = 10;
    /// A state to filter by that stands for two: on duty or resting.
    private static final String READY = "ready";

    private final People people;
    private final PersonEditor editor;
    private final NumberOpenings numbers;
    private final ReadinessChecks readiness;
    private final ResourceHistory history;
    private final PersonWords persons;
    private final ResourceWords words;
    private final VicinityReader vicinities;

    PeopleController(
            People people,
            PersonEditor editor,
            NumberOpenings numbers,
            ReadinessChecks readiness,
            ResourceHistory history,
            PersonWords persons,
            ResourceWords words,
            VicinityReader vicinities) {
        this.people = people;
        this.editor = editor;
        this.numbers = numbers;
        this.readiness = readiness;
        this.history = history;
        this.persons = persons;
        this.words = words;
        this.vicinities = vicinities;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, ViewerRequest request, Model model) {
        var reader = request.reader();
        var near = vicinities.read(asked, reader);
        var filter = filter(asked, near);
        var after = new People.Key(asked.getOrDefault("afterName", ""), ResourceListPage.id(asked));
        var found = filter.seenBy(request.viewer())
                .filter(seen -> !near.isWrong())
                .map(seen -> people.list(seen, after, A_PAGE + 1))
                .orElse(List.of());
        var page = new ResourceListPage("people", "users-group", asked)
                .columns(List.of(
                        reader.text("resource.kind"),
                        reader.text("resource.home"),
                        reader.text("resource.availability")))
                .rows(found.stream()
                        .limit(A_PAGE)
                        .map(person -> row(person, near, reader))
                        .toList())
                .filters(filters(asked, reader))
                .vicinity(near)
                .counts(near.isWrong() ? List.of() : counts(people.counts(filter), reader))
                .mayAdd(reader.viewer().role().keepsResources());
        if (found.size() > A_PAGE) {
            var last = People.after(filter, found.get(A_PAGE - 1));
            page.next(last.name(), last.id());
        }
        model.addAttribute("list", page);
        model.addAttribute("onlyCounts", filter.seenBy(request.viewer()).isEmpty());
        return request.part() ? "fragments/resource :: list" : "resources";
    }

    private PeopleFilter filter(Map<String, String> asked, VicinityRequest near) {
        var state = asked.getOrDefault("state", "");
        return new PeopleFilter(
                asked.getOrDefault("q", "").strip(),
                ResourceWords.chosen(PersonKind.values(), PersonKind::code, asked.getOrDefault("kind", "")),
                ResourceWords.chosen(Availability.State.values(), Availability.State::code, state),
                state.equals(READY),
                words.office(asked.getOrDefault("balai", "")),
                SitesController.region(asked),
                asked.getOrDefault("stale", "").equals("yes"),
                near.vicinity());
    }

    private List<ResourceField> filters(Map<String, String> asked, PageReader reader) {
        return List.of(
                ResourceField.text("q", reader.text("resource.search"), asked.getOrDefault("q", "")),
                ResourceField.choice(
                        "kind",
                        reader.text("resource.kind"),
                        asked.getOrDefault("kind", ""),
                        ResourceWords.options(PersonKind.values(), PersonKind::code, "resource.person-kind.", reader)),
                ResourceField.choice(
                        "state", reader.text("resource.availability"), asked.getOrDefault("state", ""), states(reader)),
                ResourceField.choice(
                        "balai",
                        reader.text("resource.keeper"),
                        asked.getOrDefault("balai", ""),
                        words.balai(reader.text("resource.all-balai"))),
                ResourceField.text("region", reader.text("resource.region"), asked.getOrDefault("region", "")),
                ResourceListPage.staleFilter(asked, reader));
    }

    private static List<ResourceField.Option> states(PageReader reader) {
        var options = new ArrayList<>(ResourceWords.options(
                Availability.State.values(), Availability.State::code, "resource.availability.", reader));
        options.add(new ResourceField.Option(READY, reader.text("resource.availability.ready")));
        return List.copyOf(options);
    }

    /// People by kind, and how many of them can be called now.
    private static List<ResourceFact> counts(List<PeopleWithin.Count> counts, PageReader reader) {
        return Stream.of(PersonKind.values())
                .map(kind -> new ResourceFact(
                        reader.text("resource.person-kind." + kind.code()),
                        reader.text("resource.ready-of", sum(counts, kind, true), sum(counts, kind, false))))
                .toList();
    }

    private static int sum(List<PeopleWithin.Count> counts, PersonKind kind, boolean ready) {
        return counts.stream()
                .filter(count -> count.kind() == kind)
                .filter(count -> !ready
                        || count.state() == Availability.State.ON_DUTY
                        || count.state() == Availability.State.RESTING)
                .mapToInt(PeopleWithin.Count::people)
                .sum();
    }

    private ResourceRow row(Person person, VicinityRequest near, PageReader reader) {
        var home = person.about().home();
        return new ResourceRow(
                "/people/" + person.id(),
                person.about().name(),
                ResourceWords.masked(person.about().keys().phone()),
                List.of(
                        reader.text(
                                "resource.person-kind." + person.about().kind().code()),
                        SitesController.place(home.area(), home.point(), near, reader),
                        persons.availability(person, reader)),
                person.stale(reader.now()),
                persons.pills(person, reader));
    }

    /// Numbers leave only with `numbers=yes`, for those who may see them, and on record.
    @GetMapping("/export")
    void export(@RequestParam Map<String, String> asked, ViewerRequest request, HttpServletResponse response)
            throws IOException {
        var reader = request.reader();
        var viewer = reader.viewer();
        var open = asked.getOrDefault("numbers", "").equals("yes");
        if (open && !viewer.role().keepsResources()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var near = vicinities.read(asked, reader);
        if (near.isWrong()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, near.problem());
        }
        var filter =
                filter(asked, near).seenBy(viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        ResourceListPage.csv(response, "people", reader);
        var writer = new HxlWriter(PersonFields.ALL, reader.locale(), response.getWriter());
        var after = People.Key.START;
        var shown = 0;
        for (var page = people.list(filter, after, A_PAGE);
                !page.isEmpty();
                page = people.list(filter, after, A_PAGE)) {
            var rows = new ArrayList<Map<String, String>>();
            for (var person : page) {
                var sees = open && ResourcePolicy.seesNumbers(viewer, person.balai());
                rows.add(exported(person, sees));
                shown += sees && person.about().keys().phone() != null ? 1 : 0;
            }
            rows.forEach(writer::write);
            after = People.after(filter, page.getLast());
        }
        numbers.opened(shown, viewer, NumberOpenings.Way.EXPORT);
        writer.flush();
    }

    private static Map<String, String> exported(Person person, boolean sees) {
        var values = new HashMap<>(PersonFields.values(person.about()));
        values.remove("nik");
        if (!sees) {
            values.remove("phone");
            values.remove("employeeNumber");
        }
        return values;
    }

    @GetMapping("/new")
    String blank(ViewerRequest request, Model model) {
        return form(ResourceForm.blank("people", Map.of()), request, model);
    }

    @PostMapping("/new")
    String add(@RequestParam Map<String, String> all, ViewerRequest request, Model model) {
        var form = ResourceWords.sent("people", "", all, PersonFields.ALL);
        return after(editor.add(form.values(), request.viewer()), form, request, model);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, ViewerRequest request, Model model) {
        var person = found(id);
        if (!ResourcePolicy.seesPeople(request.viewer(), person.balai())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var reader = request.reader();
        var sees = ResourcePolicy.seesNumbers(request.viewer(), person.balai());
        var page = new ResourcePage("people", Long.toString(id), person.about().name())
                .pills(persons.pills(person, reader))
                .facts(persons.facts(person, reader))
                .confirmed(ResourceWords.confirmed(person.confirmation(), reader), person.stale(reader.now()))
                .mayChange(ResourcePolicy.changes(request.viewer(), person.balai()))
                .history(words.history(
                        of(id), PersonFields.ALL, new ResourceWords.Shown("resource.person-kind.", false), reader));
        model.addAttribute("page", page);
        model.addAttribute("mobile", ResourceWords.masked(person.about().keys().phone()));
        model.addAttribute("opens", sees && person.about().keys().phone() != null);
        model.addAttribute("asked", persons.asked(person, reader));
        model.addAttribute("mayAsk", page.mayChange() && persons.mayAsk(person, reader));
        model.addAttribute(
                "numberOpenings",
                sees || reader.viewer().role().readsDisclosures()
                        ? numbers.of(id, OPENINGS_SHOWN).stream()
                                .map(one -> reader.text("resource.opened", reader.full(one.at()), one.name()))
                                .toList()
                        : List.of());
        return "resource";
    }

    /// Opens the number, on record; shown once, after a redirect, so that loading the page again does not open it
    /// again.
    @PostMapping("/{id:\\d{1,18}}/number")
    String open(@PathVariable long id, ViewerRequest request, RedirectAttributes next) {
        var number =
                numbers.open(id, request.viewer()).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        next.addFlashAttribute("number", number);
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id:\\d{1,18}}/confirmation")
    String confirm(@PathVariable long id, ViewerRequest request) {
        if (!(editor.confirm(id, request.viewer()) instanceof ResourceResult.Saved)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return "redirect:/people/" + id;
    }

    /// Asks by text whether this person is still ready.
    @PostMapping("/{id:\\d{1,18}}/question")
    String ask(@PathVariable long id, ViewerRequest request, RedirectAttributes next) {
        var reader = request.reader();
        switch (readiness.ask(id, request.viewer())) {
            case ResourceResult.Saved sent -> next.addFlashAttribute("done", reader.text("resource.ask.sent"));
            case ResourceResult.Refused refused -> next.addFlashAttribute("refused", reader.sentence(refused.reason()));
            case ResourceResult.Wrong wrong -> throw new IllegalStateException("A question has no fields");
        }
        return "redirect:/people/" + id;
    }

    @GetMapping("/{id:\\d{1,18}}/edit")
    String edit(@PathVariable long id, ViewerRequest request, Model model) {
        var person = found(id);
        if (!ResourcePolicy.changes(request.viewer(), person.balai())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var values = new HashMap<>(PersonFields.values(person.about()));
        values.keySet().removeAll(Set.of("phone", "nik"));
        return form(
                new ResourceForm("people", Long.toString(id), history.last(of(id)), values, List.of()), request, model);
    }

    @PostMapping("/{id:\\d{1,18}}/edit")
    String change(@PathVariable long id, @RequestParam Map<String, String> all, ViewerRequest request, Model model) {
        var form = ResourceWords.sent("people", Long.toString(id), all, PersonFields.ALL);
        return after(editor.change(id, form.seen(), form.values(), request.viewer()), form, request, model);
    }

    private String after(ResourceResult result, ResourceForm form, ViewerRequest request, Model model) {
        return switch (result) {
            case ResourceResult.Saved saved -> "redirect:/people/" + saved.id();
            case ResourceResult.Wrong wrong -> form(form.with(wrong.problems()), request, model);
            case ResourceResult.Refused refused -> {
                model.addAttribute("refused", request.reader().sentence(refused.reason()));
                yield form(form, request, model);
            }
        };
    }

    private String form(ResourceForm form, ViewerRequest request, Model model) {
        if (!request.viewer().role().keepsResources()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        ResourceWords.show(form, persons.form(form, request.reader()), model);
        return "resource-form";
    }

    private Person found(long id) {
        return people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResourceHistory.Of of(long id) {
        return new ResourceHistory.Of(ResourceSubject.PERSON, id);
    }
}
