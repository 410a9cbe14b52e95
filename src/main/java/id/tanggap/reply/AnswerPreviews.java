package id.tanggap.reply;

import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.TicketNumber;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Shows what an agent's words become on the citizen's road, by the same composer that sends them. Writes nothing.
@Service
public class AnswerPreviews {

    private final Correspondence correspondence;
    private final Composer composer;
    private final TextDrafts texts;

    AnswerPreviews(Correspondence correspondence, Composer composer, TextDrafts texts) {
        this.correspondence = correspondence;
        this.composer = composer;
        this.texts = texts;
    }

    /// @param ticketId of a ticket that the caller may see
    /// @return one statement for letters, three at most for texts
    public AnswerPreview of(long ticketId, TicketNumber number, String text) {
        var letter = correspondence.of(ticketId);
        return composer.road(letter)
                .map(carrier -> carrier.text().isPresent()
                        ? new AnswerPreview.Text(texts.weigh(letter, carrier, number, text.strip()))
                        : letter(ticketId, number, text.strip(), letter))
                .orElseGet(() ->
                        new AnswerPreview.Nothing(ContactPoint.Kind.PHONE.code().equals(letter.contactKind())));
    }

    private AnswerPreview letter(long ticketId, TicketNumber number, String text, Correspondence.Letter letter) {
        var draft = new Draft(ticketId, number, "answered", false, Map.of("text", text), false, Optional.empty());
        return composer.compose(draft, letter)
                .<AnswerPreview>map(composed -> new AnswerPreview.Letter(
                        composed.carrier().channel(),
                        composed.parts().getFirst().subject(),
                        text.isEmpty() ? "" : composed.text()))
                .orElseGet(() -> new AnswerPreview.Nothing(false));
    }
}
