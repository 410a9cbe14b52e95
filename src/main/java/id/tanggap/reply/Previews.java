package id.tanggap.reply;

import id.tanggap.access.Viewer;
import id.tanggap.balai.Balai;
import id.tanggap.ticket.Ending;
import id.tanggap.ticket.Outcome;
import id.tanggap.ticket.Sending;
import id.tanggap.ticket.TicketSummary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Shows what the house would write to a citizen, by the same templates and the same gate. Writes nothing.
@Service
public class Previews {

    private final Correspondence correspondence;
    private final Composer composer;
    private final MessageGate gate;

    Previews(Correspondence correspondence, Composer composer, MessageGate gate) {
        this.correspondence = correspondence;
        this.composer = composer;
        this.gate = gate;
    }

    /// What follows if the ticket ends so.
    ///
    /// @param ticket as the viewer was shown it
    /// @return empty if the outcome tells nothing, or there is no road to the citizen
    public Optional<Preview> ending(TicketSummary ticket, Outcome outcome, Ending ending, Viewer viewer) {
        if (!outcome.tellsCitizen()) {
            return Optional.empty();
        }
        var letter = correspondence.shown(ticket.id(), viewer.visibility());
        var label = outcome.label(Locale.of(letter.to().language()));
        return preview(ticket, "closed", ClosingWords.of(label, ending.said()), letter);
    }

    /// The one letter of an answer that ends the ticket (`ticket.LastWord`).
    ///
    /// @return empty if there is no road to the citizen
    public Optional<Preview> lastWord(
            TicketSummary ticket, String text, Outcome outcome, Ending ending, Viewer viewer) {
        var letter = correspondence.shown(ticket.id(), viewer.visibility());
        var label = outcome.label(Locale.of(letter.to().language()));
        var closing = Optional.of(new Sending.Closing(label, ending.said())).filter(how -> outcome.tellsCitizen());
        var values = ClosingWords.values(text.strip(), closing);
        var draft = Draft.written(ticket.id(), ticket.number(), ClosingWords.event(closing), values);
        return composer.compose(draft, letter).map(composed -> preview(draft, letter, composed));
    }

    /// What follows if a balai gets the ticket.
    public Optional<Preview> handOver(TicketSummary ticket, Balai balai, Viewer viewer) {
        var letter = correspondence.shown(ticket.id(), viewer.visibility());
        return preview(ticket, "handed-over", balai.name(), letter);
    }

    private Optional<Preview> preview(TicketSummary ticket, String event, String text, Correspondence.Letter letter) {
        var draft = Draft.automatic(ticket.id(), ticket.number(), event, Map.of("text", text));
        return composer.compose(draft, letter).map(composed -> preview(draft, letter, composed));
    }

    private Preview preview(Draft draft, Correspondence.Letter letter, Composer.Composed composed) {
        var bodies = composed.parts().stream().map(OutboundMessage::body).toList();
        var carrier = composed.carrier();
        var segments = carrier.channel().equals("sms") ? segments(bodies) : 0;
        var price = carrier.text().map(TextTerms::pricePerSegment).orElse(BigDecimal.ZERO);
        return new Preview(
                carrier.channel(),
                composed.parts().getFirst().subject(),
                bodies,
                segments,
                price.multiply(BigDecimal.valueOf(segments)),
                carrier.text().map(TextTerms::currency).orElse(""),
                silence(draft, letter, composed));
    }

    private static int segments(List<String> bodies) {
        return bodies.stream().mapToInt(body -> Segments.of(body).count()).sum();
    }

    private Optional<SuppressionReason> silence(Draft draft, Correspondence.Letter letter, Composer.Composed composed) {
        return gate.verdict(draft, letter, composed) instanceof Verdict.Stays stays
                ? Optional.of(stays.reason())
                : Optional.empty();
    }
}
