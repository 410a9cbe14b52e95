package id.tanggap.desk.call;

import id.tanggap.desk.phone.PhonePageRenderer;
import id.tanggap.phone.CallCommands;
import id.tanggap.phone.Calls;
import id.tanggap.phone.call.CallForm;
import id.tanggap.region.PlaceFinder;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The call form: saved at every pause, with suggestions by triage while the agent types; makes a ticket.
@Controller
class CallFormController {

    private static final int PLACES = 8;

    private final Calls calls;
    private final CallCommands commands;
    private final CallController page;
    private final CallTicketSubmission tickets;
    private final CallFormSuggestions suggestions;
    private final PlaceFinder places;
    private final PhonePageRenderer phoned;

    CallFormController(
            Calls calls,
            CallCommands commands,
            CallController page,
            CallTicketSubmission tickets,
            CallFormSuggestions suggestions,
            PlaceFinder places,
            PhonePageRenderer phoned) {
        this.calls = calls;
        this.commands = commands;
        this.page = page;
        this.tickets = tickets;
        this.suggestions = suggestions;
        this.places = places;
        this.phoned = phoned;
    }

    /// Saves the draft. The response says when, or that somebody else saved meanwhile, with both texts.
    @PostMapping("/phone/calls/{id}/draft")
    String save(@PathVariable long id, @RequestParam Map<String, String> fields, ViewerRequest request, Model model) {
        var input = new CallFormInput(fields);
        var form = input.form(places);
        var kept = phoned.accepted(
                commands.saveForm(id, request.viewer(), form, input.version()), request.reader(), model);
        if (!request.part()) {
            return kept ? "redirect:/phone/calls/" + id : page.show(new CallDisplay(id, false, form), request, model);
        }
        var saved = calls.form(id, request.viewer());
        model.addAttribute("kept", kept);
        model.addAttribute("version", saved.map(Calls.SavedForm::version).orElse(0L));
        model.addAttribute("saved", saved.map(draft -> saved(draft, request)).orElse(""));
        model.addAttribute("theirs", saved.map(draft -> draft.form().text()).orElse(""));
        model.addAttribute("mine", form.text());
        return "fragments/call :: saved";
    }

    private String saved(Calls.SavedForm draft, ViewerRequest request) {
        var reader = request.reader();
        return request.reader().text("form.saved", reader.time(draft.savedAt()));
    }

    /// What triage understands of the text so far.
    @PostMapping("/phone/calls/{id}/suggestion")
    String suggest(
            @PathVariable long id, @RequestParam Map<String, String> fields, ViewerRequest request, Model model) {
        model.addAttribute(
                "suggestion",
                suggestions
                        .of(new CallFormInput(fields).form(places), request.reader())
                        .orElse(null));
        return "fragments/call :: suggestion";
    }

    /// Suggestions for the place picker.
    @GetMapping("/phone/places")
    String places(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("places", places.suggest(q, PLACES));
        return "fragments/call :: places";
    }

    /// Makes the ticket, and shows its number so that the agent can read it aloud.
    @PostMapping("/phone/calls/{id}/ticket")
    String create(@PathVariable long id, @RequestParam Map<String, String> fields, ViewerRequest request, Model model) {
        var input = new CallFormInput(fields);
        var form = input.form(places);
        var problem = input.problem(form);
        if (problem.isPresent()) {
            return refused(problem.get(), new Sent(id, input, form), request, model);
        }
        // the draft records who wrote the ticket; a conflict with somebody else's draft does not stop the ticket
        commands.saveForm(id, request.viewer(), form, input.version());
        return tickets.make(id, form, request.viewer())
                ? "redirect:/phone/calls/" + id
                : refused("form.problem.later", new Sent(id, input, form), request, model);
    }

    /// A form as it was sent, and what was read from it.
    private record Sent(long call, CallFormInput input, CallForm form) {

        /// The text in the place picker, if it names no place.
        Optional<String> unknownPlace() {
            return Optional.of(input.placeText()).filter(text -> form.place() == null && !text.isBlank());
        }
    }

    /// The typed values stay in the form, and the draft is saved.
    private String refused(String problem, Sent sent, ViewerRequest request, Model model) {
        commands.saveForm(
                sent.call(), request.viewer(), sent.form(), sent.input().version());
        model.addAttribute("refused", request.reader().text(problem));
        var words = sent.unknownPlace();
        model.addAttribute("placeTyped", words.orElse(null));
        model.addAttribute(
                "placeOptions", words.map(text -> places.suggest(text, PLACES)).orElse(List.of()));
        return page.show(new CallDisplay(sent.call(), false, sent.form()), request, model);
    }
}
