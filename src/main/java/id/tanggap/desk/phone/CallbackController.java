package id.tanggap.desk.phone;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.phone.Callbacks;
import id.tanggap.phone.NumberAccess;
import id.tanggap.phone.PhoneCommandResult;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A call we owe: take it on, call, say how it went.
@Controller
@RequestMapping("/phone/callbacks/{id}")
class CallbackController {

    private final CallbackPages pages;
    private final Callbacks callbacks;
    private final NumberAccess numbers;
    private final Phoned phoned;

    CallbackController(CallbackPages pages, Callbacks callbacks, NumberAccess numbers, Phoned phoned) {
        this.pages = pages;
        this.callbacks = callbacks;
        this.numbers = numbers;
        this.phoned = phoned;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        return show(id, false, part, viewer, locale, model);
    }

    private String show(long id, boolean disclosed, boolean part, Viewer viewer, Locale locale, Model model) {
        model.addAttribute(
                "callback",
                pages.page(id, disclosed, viewer, locale)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return phoned.page("owed", part, viewer, locale, model);
    }

    /// "Saya telepon sekarang": takes it on, and shows the number.
    @PostMapping("/claim")
    String claim(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        return after(callbacks.claim(id, viewer), id, part, viewer, locale, model);
    }

    @PostMapping("/release")
    String release(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        return after(callbacks.release(id, viewer), id, part, viewer, locale, model);
    }

    /// Somebody who was reached has something to say: the call form opens.
    @PostMapping("/attempts")
    String attempt(
            @PathVariable long id,
            @RequestParam String result,
            @RequestParam(defaultValue = "") String note,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        var attempt = attempt(result);
        var form = callbacks.find(id, viewer).map(CallbackPages::lastCall).orElse(null);
        var verdict = callbacks.attempt(id, viewer, attempt, note.isBlank() ? null : note);
        if (attempt == Callbacks.Attempt.REACHED && form != null && phoned.accepted(verdict, locale, model)) {
            return "redirect:/phone/calls/" + form + "?reached";
        }
        model.addAttribute("note", note);
        return after(verdict, id, part, viewer, locale, model);
    }

    private static Callbacks.Attempt attempt(String code) {
        try {
            return Callbacks.Attempt.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "result", unknown);
        }
    }

    @PostMapping("/settlement")
    String settle(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        model.addAttribute("note", note);
        return after(callbacks.settle(id, viewer, note), id, part, viewer, locale, model);
    }

    /// Takes a settlement back.
    @PostMapping("/reopening")
    String reopen(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        return after(callbacks.reopen(id, viewer), id, part, viewer, locale, model);
    }

    /// Shows the number; asking is on record.
    @PostMapping("/disclosure")
    String disclose(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        return show(id, numbers.ofCallback(id, viewer), part, viewer, locale, model);
    }

    private String after(PhoneCommandResult verdict, long id, boolean part, Viewer viewer, Locale locale, Model model) {
        return phoned.accepted(verdict, locale, model)
                ? "redirect:/phone/callbacks/" + id
                : show(id, false, part, viewer, locale, model);
    }
}
