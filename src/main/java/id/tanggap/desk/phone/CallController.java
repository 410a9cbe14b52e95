package id.tanggap.desk.phone;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.phone.CallForm;
import id.tanggap.phone.Calls;
import id.tanggap.phone.NothingBecause;
import id.tanggap.phone.NumberAccess;
import id.tanggap.phone.PhoneCommandResult;
import id.tanggap.ticket.TicketNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/// One call: see it, link it, say that it needs nothing, take that back.
@Controller
@RequestMapping("/phone/calls/{id}")
class CallController {

    private final CallPages pages;
    private final Calls calls;
    private final NumberAccess numbers;
    private final Phoned phoned;

    CallController(CallPages pages, Calls calls, NumberAccess numbers, Phoned phoned) {
        this.pages = pages;
        this.calls = calls;
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
        return show(id, false, null, part, viewer, locale, model);
    }

    String show(
            long id,
            boolean disclosed,
            @Nullable CallForm typed,
            boolean part,
            Viewer viewer,
            Locale locale,
            Model model) {
        model.addAttribute(
                "call",
                pages.page(id, disclosed, typed, viewer, locale)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return phoned.page("drafts", part, viewer, locale, model);
    }

    /// Shows the number; asking is on record. Only the caller's card changes, so that the form keeps what is typed.
    @PostMapping("/disclosure")
    String disclose(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        var page = show(id, numbers.ofCall(id, viewer), null, part, viewer, locale, model);
        return part ? "fragments/caller :: ofCall" : page;
    }

    /// Many people call from this number, or not.
    @PostMapping("/sharing")
    String share(
            @PathVariable long id,
            @RequestParam boolean shared,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        phoned.accepted(calls.markShared(id, viewer, shared), locale, model);
        var page = show(id, false, null, part, viewer, locale, model);
        return part ? "fragments/caller :: ofCall" : page;
    }

    /// A draft that is nobody's becomes the viewer's.
    @PostMapping("/ownership")
    String take(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        return after(calls.take(id, viewer), id, part, viewer, locale, model);
    }

    /// It is about a ticket that is there already.
    @PostMapping("/link")
    String link(
            @PathVariable long id,
            @RequestParam String ticket,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        var number = TicketNumber.parse(ticket);
        if (number.isEmpty()) {
            model.addAttribute("refused", phoned.text("form.problem.number", locale));
            return show(id, false, null, part, viewer, locale, model);
        }
        return after(calls.link(id, viewer, number.get()), id, part, viewer, locale, model);
    }

    /// It needs nothing; the list comes next, with ten seconds to take it back.
    @PostMapping("/dismissal")
    String dismiss(
            @PathVariable long id,
            @RequestParam String because,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        return phoned.accepted(calls.dismiss(id, viewer, reason(because)), locale, model)
                ? "redirect:/phone?tab=drafts&dismissed=" + id
                : show(id, false, null, part, viewer, locale, model);
    }

    private static NothingBecause reason(String code) {
        try {
            return NothingBecause.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "because", unknown);
        }
    }

    /// Takes back a dismissal or a link.
    @PostMapping("/reconsideration")
    String reconsider(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        return after(calls.reconsider(id, viewer), id, part, viewer, locale, model);
    }

    private String after(PhoneCommandResult verdict, long id, boolean part, Viewer viewer, Locale locale, Model model) {
        return phoned.accepted(verdict, locale, model)
                ? "redirect:/phone/calls/" + id
                : show(id, false, null, part, viewer, locale, model);
    }
}
