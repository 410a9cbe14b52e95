package id.tanggap.command.relief;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.relief.ReliefResult;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A form of the pages of needs and plans that somebody sent: whose it is, what it says, and where its answer leads.
///
/// @param incident of its address
/// @param sent its fields and the parts of its address
record ReliefForm(Incident incident, Map<String, String> sent, ViewerRequest request, RedirectAttributes next) {

    ReliefForm {
        sent = Map.copyOf(sent);
    }

    Viewer viewer() {
        return request.viewer();
    }

    PageReader reader() {
        return request.reader();
    }

    /// Without spaces around; empty if it was not sent.
    String text(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    /// A whole number; thousands may be parted by dots. Negative if it is none.
    long number(String field) {
        return ReliefPages.number(sent, field);
    }

    /// Of a record; empty if it is none.
    OptionalLong id(String field) {
        var text = text(field);
        return text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /// @param page below the incident, such as `needs`
    String to(String page) {
        return "redirect:/incidents/" + incident.code().value() + "/" + page;
    }

    /// Says that it was refused, if it was.
    ///
    /// @throws ResponseStatusException 403 if the viewer's role may not do it
    String after(ReliefResult result, String page) {
        if (result == ReliefResult.FORBIDDEN) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return result == ReliefResult.REFUSED ? declined(page) : to(page);
    }

    String declined(String page) {
        next.addFlashAttribute("declined", reader().text("relief.refused"));
        return to(page);
    }
}
