package id.tanggap.command.resource;

import id.tanggap.command.near.VicinityRequest;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.ResourceResult;
import id.tanggap.resource.history.ResourceHistory;
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
import id.tanggap.web.request.HttpErrors;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
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
    private final ResourceExport exports;
    private final ResourceForms forms;

    PeopleController(
            People people,
            PersonEditor editor,
            NumberOpenings numbers,
            ReadinessChecks readiness,
            ResourceHistory history,
            PersonWords persons,
            ResourceWords words,
            ResourceExport exports) {
        this.people = people;
        this.editor = editor;
        this.numbers = numbers;
        this.readiness = readiness;
        this.history = history;
        this.persons = persons;
        this.words = words;
        this.exports = exports;
        this.forms = new ResourceForms("people", PersonFields.ALL, persons::form, Long::toString);
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, ViewerRequest request, Model model) {
        var reader = request.reader();
        var near = exports.vicinities().read(asked, reader);
        var filters = new AskedFilters(asked, reader);
        var filter = filter(filters, near);
        var after = new People.Key(asked.getOrDefault("afterName", ""), ResourceListPage.id(asked));
        var found = filter.seenBy(request.viewer())
                .filter(seen -> !near.isWrong())
                .map(seen -> people.list(seen, after, A_PAGE + 1))
                .orElse(List.of());
        var page = new ResourceListPage(
                "people",
                asked,
                table(found, near, reader),
                filters(filters),
                near.isWrong() ? List.of() : counts(people.counts(filter), reader),
                near,
                reader.viewer().role().keepsResources(),
                "");
        if (found.size() > A_PAGE) {
            var last = People.after(filter, found.get(A_PAGE - 1));
            page = page.before(last.name(), last.id());
        }
        model.addAttribute("list", page);
        model.addAttribute("onlyCounts", filter.seenBy(request.viewer()).isEmpty());
        return request.part() ? "fragments/resource :: list" : "resources";
    }

    private PeopleFilter filter(AskedFilters asked, VicinityRequest near) {
        return new PeopleFilter(
                asked.value("q").strip(),
                asked.chosen("kind", PersonKind.values()),
                asked.chosen("state", Availability.State.values()),
                asked.value("state").equals(READY),
                words.office(asked.value("balai")),
                asked.region(),
                asked.onlyStale(),
                near.vicinity());
    }

    private List<ResourceField> filters(AskedFilters asked) {
        var reader = asked.reader();
        return List.of(
                asked.text("q", "resource.search"),
                asked.choice("kind", "resource.kind", PersonWords.kinds(reader)),
                asked.choice("state", "resource.availability", states(reader)),
                asked.choice("balai", "resource.keeper", words.balai(reader.text("resource.all-balai"))),
                asked.text("region", "resource.region"),
                asked.stale());
    }

    private static List<ResourceField.Option> states(PageReader reader) {
        var options = new ArrayList<>(PersonWords.availabilities(reader));
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

    private ResourceListPage.Table table(List<Person> found, VicinityRequest near, PageReader reader) {
        return new ResourceListPage.Table(
                List.of(
                        reader.text("resource.kind"),
                        reader.text("resource.home"),
                        reader.text("resource.availability")),
                found.stream()
                        .limit(A_PAGE)
                        .map(person -> row(person, near, reader))
                        .toList());
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
            throw HttpErrors.forbidden();
        }
        var near = exports.near(asked, reader);
        var filter =
                filter(new AskedFilters(asked, reader), near).seenBy(viewer).orElseThrow(HttpErrors::forbidden);
        try (var export = exports.begin("people", reader, response)) {
            var writer = new HxlWriter(PersonFields.ALL, reader.locale(), response.getWriter());
            var after = People.Key.START;
            var shown = 0;
            for (var page = people.list(filter, after, A_PAGE);
                    !page.isEmpty();
                    page = people.list(filter, after, A_PAGE)) {
                for (var person : page) {
                    var sees = open && ResourcePolicy.seesNumbers(viewer, person.balai());
                    writer.write(exported(person, sees));
                    shown += sees && person.about().keys().phone() != null ? 1 : 0;
                }
                export.add(page.size());
                after = People.after(filter, page.getLast());
            }
            numbers.opened(shown, viewer, NumberOpenings.Way.EXPORT);
            writer.flush();
            export.finish();
        }
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
    ModelAndView blank(ViewerRequest request) {
        return forms.show(ResourceForm.blank(Map.of()), request);
    }

    @PostMapping("/new")
    ModelAndView add(@RequestParam Map<String, String> all, ViewerRequest request, RedirectAttributes next) {
        var form = forms.sent("", all);
        return forms.after(editor.add(form.values(), request.viewer()), form, request, next);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, ViewerRequest request, Model model) {
        var person = found(id);
        if (!ResourcePolicy.seesPeople(request.viewer(), person.balai())) {
            throw HttpErrors.notFound();
        }
        var reader = request.reader();
        var sees = ResourcePolicy.seesNumbers(request.viewer(), person.balai());
        var shown = new ResourceWords.Shown("resource.person-kind.", false);
        var page = new ResourcePage(
                "people",
                Long.toString(id),
                person.about().name(),
                persons.pills(person, reader),
                persons.facts(person, reader),
                words.history(ResourceHistory.Of.person(id), PersonFields.ALL, shown, reader),
                ResourceWords.standing(person.confirmation(), person.balai(), reader));
        model.addAttribute("page", page);
        model.addAttribute("mobile", ResourceWords.masked(person.about().keys().phone()));
        model.addAttribute("opens", sees && person.about().keys().phone() != null);
        model.addAttribute("asked", persons.asked(person, reader));
        model.addAttribute("mayAsk", page.standing().mayChange() && persons.mayAsk(person, reader));
        model.addAttribute(
                "numberOpenings", sees || reader.viewer().role().readsDisclosures() ? openings(id, reader) : List.of());
        return "resource";
    }

    private List<String> openings(long id, PageReader reader) {
        return numbers.of(id, OPENINGS_SHOWN).stream()
                .map(one -> reader.text("resource.opened", reader.full(one.at()), one.name()))
                .toList();
    }

    /// Opens the number, on record; shown once, after a redirect, so that loading the page again does not open it
    /// again.
    @PostMapping("/{id:\\d{1,18}}/number")
    String open(@PathVariable long id, ViewerRequest request, RedirectAttributes next) {
        var number = numbers.open(id, request.viewer()).orElseThrow(HttpErrors::forbidden);
        next.addFlashAttribute("number", number);
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id:\\d{1,18}}/confirmation")
    String confirm(@PathVariable long id, ViewerRequest request) {
        HttpErrors.admit(editor.confirm(id, request.viewer()) instanceof ResourceResult.Saved);
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
    ModelAndView edit(@PathVariable long id, ViewerRequest request) {
        var person = found(id);
        HttpErrors.admit(ResourcePolicy.changes(request.viewer(), person.balai()));
        var values = new HashMap<>(PersonFields.values(person.about()));
        values.keySet().removeAll(Set.of("phone", "nik"));
        return forms.show(
                new ResourceForm(Long.toString(id), history.last(ResourceHistory.Of.person(id)), values, List.of()),
                request);
    }

    @PostMapping("/{id:\\d{1,18}}/edit")
    ModelAndView change(
            @PathVariable long id,
            @RequestParam Map<String, String> all,
            ViewerRequest request,
            RedirectAttributes next) {
        var form = forms.sent(Long.toString(id), all);
        return forms.after(editor.change(id, form.seen(), form.values(), request.viewer()), form, request, next);
    }

    private Person found(long id) {
        return people.find(id).orElseThrow(HttpErrors::notFound);
    }
}
