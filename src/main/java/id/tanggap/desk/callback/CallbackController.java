package id.tanggap.desk.callback;

import id.tanggap.desk.phone.PhonePageRenderer;
import id.tanggap.phone.CallerNumberDisclosure;
import id.tanggap.phone.call.PhoneCommandResult;
import id.tanggap.phone.callback.CallbackCommands;
import id.tanggap.phone.callback.Callbacks;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One owed callback: claim it, call, record the result.
@Controller
@RequestMapping("/phone/callbacks/{id}")
class CallbackController {

    private final CallbackPageAssembler pages;
    private final Callbacks callbacks;
    private final CallbackCommands commands;
    private final CallerNumberDisclosure numbers;
    private final PhonePageRenderer phoned;

    CallbackController(
            CallbackPageAssembler pages,
            Callbacks callbacks,
            CallbackCommands commands,
            CallerNumberDisclosure numbers,
            PhonePageRenderer phoned) {
        this.pages = pages;
        this.callbacks = callbacks;
        this.commands = commands;
        this.numbers = numbers;
        this.phoned = phoned;
    }

    @GetMapping
    String show(@PathVariable long id, ViewerRequest request, Model model) {
        return show(id, false, request, model);
    }

    private String show(long id, boolean disclosed, ViewerRequest request, Model model) {
        model.addAttribute(
                "callback", pages.page(id, disclosed, request.reader()).orElseThrow(HttpErrors::notFound));
        return phoned.page("owed", request, model);
    }

    /// "Saya telepon sekarang": claims the callback, and shows the number.
    @PostMapping("/claim")
    String claim(@PathVariable long id, ViewerRequest request, Model model) {
        return after(commands.claim(id, request.viewer()), id, request, model);
    }

    @PostMapping("/release")
    String release(@PathVariable long id, ViewerRequest request, Model model) {
        return after(commands.release(id, request.viewer()), id, request, model);
    }

    /// Records an attempt. If the citizen was reached the call form opens.
    @PostMapping("/attempts")
    String attempt(@PathVariable long id, @ModelAttribute AttemptForm form, ViewerRequest request, Model model) {
        var attempt = form.attempt();
        var call = callbacks
                .find(id, request.viewer())
                .map(CallbackPageAssembler::lastCall)
                .orElse(null);
        var verdict =
                commands.attempt(id, request.viewer(), attempt, form.note().isBlank() ? null : form.note());
        if (attempt == Callbacks.Attempt.REACHED && call != null && phoned.accepted(verdict, request.reader(), model)) {
            return "redirect:/phone/calls/" + call + "?reached";
        }
        model.addAttribute("note", form.note());
        return after(verdict, id, request, model);
    }

    /// The form that records an attempt.
    record AttemptForm(@Nullable String result, String note) {

        AttemptForm(@Nullable String result, @Nullable String note) {
            this.result = result;
            this.note = Objects.requireNonNullElse(note, "");
        }

        Callbacks.Attempt attempt() {
            try {
                return Callbacks.Attempt.valueOf(Objects.requireNonNullElse(result, "")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_'));
            } catch (IllegalArgumentException unknown) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "result", unknown);
            }
        }
    }

    @PostMapping("/settlement")
    String settle(
            @PathVariable long id, @RequestParam(defaultValue = "") String note, ViewerRequest request, Model model) {
        model.addAttribute("note", note);
        return after(commands.settle(id, request.viewer(), note), id, request, model);
    }

    /// Undoes a settlement.
    @PostMapping("/reopening")
    String reopen(@PathVariable long id, ViewerRequest request, Model model) {
        return after(commands.reopen(id, request.viewer()), id, request, model);
    }

    /// Shows the number in full; the request is recorded.
    @PostMapping("/disclosure")
    String disclose(@PathVariable long id, ViewerRequest request, Model model) {
        return show(id, numbers.ofCallback(id, request.viewer()), request, model);
    }

    private String after(PhoneCommandResult verdict, long id, ViewerRequest request, Model model) {
        return phoned.accepted(verdict, request.reader(), model)
                ? "redirect:/phone/callbacks/" + id
                : show(id, false, request, model);
    }
}
