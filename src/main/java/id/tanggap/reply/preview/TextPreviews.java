package id.tanggap.reply.preview;

import id.tanggap.reply.carrier.ApprovedTemplate;
import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.TextTerms;
import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reply.compose.ReplyContext;
import id.tanggap.reply.compose.ReplyTemplates;
import id.tanggap.reply.compose.Segments;
import id.tanggap.reply.gate.TextSendPolicy;
import id.tanggap.reporter.ContactConsent;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.ReplyOptions;
import id.tanggap.ticket.TicketNumber;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Previews an agent's words before they are sent. Writes nothing.
@Service
public class TextPreviews {

    private static final String MARK = "\u0001";

    private final ReplyContext contexts;
    private final MessageComposer composer;
    private final ReplyTemplates templates;
    private final TextSendPolicy policy;
    private final ContactConsent consent;
    private final Clock clock;

    TextPreviews(
            ReplyContext contexts,
            MessageComposer composer,
            ReplyTemplates templates,
            TextSendPolicy policy,
            ContactConsent consent,
            Clock clock) {
        this.contexts = contexts;
        this.composer = composer;
        this.templates = templates;
        this.policy = policy;
        this.consent = consent;
        this.clock = clock;
    }

    TextPreview preview(ReplyContext.Target target, Carrier carrier, TicketNumber number, String text) {
        var now = clock.instant();
        var frame = frame(target, carrier, number);
        var bodies = text.isEmpty() ? List.<String>of() : MessageComposer.bodies(frame.around(text), carrier);
        var isSms = carrier.channel().equals("sms");
        return new TextPreview(
                carrier.channel(),
                frame,
                bodies,
                Segments.of(bodies.isEmpty() ? "" : bodies.getFirst()),
                isSms
                        ? bodies.stream()
                                .mapToInt(body -> Segments.of(body).count())
                                .sum()
                        : bodies.size(),
                carrier.text().orElse(TextTerms.USUAL),
                target.reachedBy(carrier)
                        .flatMap(to -> consent.silentSince(new ContactPoint(ContactPoint.Kind.PHONE, to))),
                policy.quietUntil(target, now),
                target.to().zone(),
                TextSendPolicy.isShut(carrier.channel(), target.to().lastTextAt(), now));
    }

    /// What the template puts before and after an agent's words.
    private TextPreview.Frame frame(ReplyContext.Target target, Carrier carrier, TicketNumber number) {
        var values = Map.of(
                "text",
                MARK,
                "number",
                number.grouped(),
                "name",
                Objects.requireNonNullElse(target.to().name(), ""));
        var filled = templates
                .fill("answered", carrier.channel(), target.to().language(), values)
                .body();
        var at = filled.indexOf(MARK);
        return at < 0
                ? new TextPreview.Frame(filled + "\n", "")
                : new TextPreview.Frame(filled.substring(0, at), filled.substring(at + 1));
    }

    /// An approved template with its values.
    ///
    /// @param text as the citizen reads it
    public record Approved(ReplyOptions.Approved sending, String text) {}

    /// @param sid of a template that the channel's file lists
    /// @param words the agent's words for the variable `text`
    public Optional<Approved> approve(long ticketId, TicketNumber number, String sid, String words) {
        var target = contexts.of(ticketId);
        return composer.carrier(target).flatMap(Carrier::text).stream()
                .flatMap(terms -> terms.templates().stream())
                .filter(template -> template.sid().equals(sid))
                .findFirst()
                .map(template -> filled(template, target, number, words));
    }

    private static Approved filled(
            ApprovedTemplate template, ReplyContext.Target target, TicketNumber number, String words) {
        var variables = new HashMap<String, String>();
        var text = template.text();
        for (var n = 1; n <= template.variables().size(); n++) {
            var value =
                    switch (template.variables().get(n - 1)) {
                        case "name" -> Objects.requireNonNullElse(target.to().name(), "Bapak/Ibu");
                        case "number" -> number.grouped();
                        default -> words.strip();
                    };
            variables.put(Integer.toString(n), value);
            text = text.replace("{{" + n + "}}", value);
        }
        return new Approved(new ReplyOptions.Approved(template.sid(), variables), text);
    }
}
