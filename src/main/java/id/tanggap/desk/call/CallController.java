package id.tanggap.desk.call;

import id.tanggap.desk.phone.PhonePageRenderer;
import id.tanggap.phone.CallCommands;
import id.tanggap.phone.CallerNumberDisclosure;
import id.tanggap.phone.call.NoFollowUpReason;
import id.tanggap.phone.call.PhoneCommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One call: show it, link it to a ticket, dismiss it, undo.
@Controller
@RequestMapping("/phone/calls/{id}")
class CallController {

    private final CallPageAssembler pages;
    private final CallCommands calls;
    private final CallerNumberDisclosure numbers;
    private final PhonePageRenderer phoned;

    CallController(
            CallPageAssembler pages, CallCommands calls, CallerNumberDisclosure numbers, PhonePageRenderer phoned) {
        this.pages = pages;
        this.calls = calls;
        this.numbers = numbers;
        this.phoned = phoned;
    }

    @GetMapping
    String show(@PathVariable long id, ViewerRequest request, Model model) {
        return show(CallDisplay.of(id), request, model);
    }

    String show(CallDisplay display, ViewerRequest request, Model model) {
        model.addAttribute("call", pages.page(display, request).orElseThrow(HttpErrors::notFound));
        return phoned.page("drafts", request, model);
    }

    /// Shows the number in full; the request is recorded. Only the caller's card is replaced, so that the form keeps
    /// what is typed.
    @PostMapping("/disclosure")
    String disclose(@PathVariable long id, ViewerRequest request, Model model) {
        var page = show(new CallDisplay(id, numbers.ofCall(id, request.viewer()), null), request, model);
        return request.part() ? "fragments/caller :: ofCall" : page;
    }

    /// Marks the number as shared by many people, or as not shared.
    @PostMapping("/sharing")
    String share(@PathVariable long id, @RequestParam boolean shared, ViewerRequest request, Model model) {
        phoned.accepted(calls.markShared(id, request.viewer(), shared), request.reader(), model);
        var page = show(CallDisplay.of(id), request, model);
        return request.part() ? "fragments/caller :: ofCall" : page;
    }

    /// Assigns a call form without an agent to the viewer.
    @PostMapping("/ownership")
    String take(@PathVariable long id, ViewerRequest request, Model model) {
        return after(calls.take(id, request.viewer()), id, request, model);
    }

    /// Links the call to an existing ticket.
    @PostMapping("/link")
    String link(@PathVariable long id, @RequestParam String ticket, ViewerRequest request, Model model) {
        var number = TicketNumber.parse(ticket);
        if (number.isEmpty()) {
            model.addAttribute("refused", request.reader().text("form.problem.number"));
            return show(CallDisplay.of(id), request, model);
        }
        return after(calls.link(id, request.viewer(), number.get()), id, request, model);
    }

    /// Dismisses the call. The list is shown next, with ten seconds to undo.
    @PostMapping("/dismissal")
    String dismiss(@PathVariable long id, @RequestParam String because, ViewerRequest request, Model model) {
        return phoned.accepted(calls.dismiss(id, request.viewer(), reason(because)), request.reader(), model)
                ? "redirect:/phone?tab=drafts&dismissed=" + id
                : show(CallDisplay.of(id), request, model);
    }

    private static NoFollowUpReason reason(String code) {
        try {
            return NoFollowUpReason.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "because", unknown);
        }
    }

    /// Undoes a dismissal or a link.
    @PostMapping("/reconsideration")
    String reconsider(@PathVariable long id, ViewerRequest request, Model model) {
        return after(calls.reconsider(id, request.viewer()), id, request, model);
    }

    private String after(PhoneCommandResult verdict, long id, ViewerRequest request, Model model) {
        return phoned.accepted(verdict, request.reader(), model)
                ? "redirect:/phone/calls/" + id
                : show(CallDisplay.of(id), request, model);
    }
}
