package id.tanggap.reply.letter;

import id.tanggap.access.Viewer;
import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.reply.compose.LetterKey;
import id.tanggap.reply.compose.LetterText;
import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.reply.compose.PromisedTime;
import id.tanggap.reply.compose.ReplyContext;
import id.tanggap.reply.compose.Segments;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.ticket.TicketSummary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Shows what a letter becomes, on a ticket or with invented values, while it is written. Writes nothing.
@Component
public class LetterPreviews {

    private final LetterCheck check;
    private final ReplyContext contexts;
    private final BalaiDirectory balais;

    LetterPreviews(LetterCheck check, ReplyContext contexts, BalaiDirectory balais) {
        this.check = check;
        this.contexts = contexts;
        this.balais = balais;
    }

    /// With invented values.
    public LetterPreview sample(LetterKey key, LetterText text) {
        var event = LetterEvents.find(key.event()).orElseThrow();
        return preview(key, text, LetterSamples.full(event, key.language()));
    }

    /// @param ticket as the viewer was shown it; what is hidden from them is hidden in the letter
    public LetterPreview on(TicketSummary ticket, LetterKey key, LetterText text, Viewer viewer) {
        var event = LetterEvents.find(key.event()).orElseThrow();
        var values = new HashMap<>(LetterSamples.full(event, key.language()));
        values.keySet().remove("accepted");
        var draft = MessageDraft.automatic(ticket.id(), ticket.number(), key.event(), values);
        values.putAll(MessageComposer.values(draft, contexts.shown(ticket.id(), viewer.visibility())));
        values.putAll(facts(ticket, key, viewer));
        values.keySet().retainAll(with(event, ticket));
        return preview(key, text, values);
    }

    private Map<String, String> facts(TicketSummary ticket, LetterKey key, Viewer viewer) {
        var facts = new HashMap<String, String>();
        facts.put(ticket.state().code(), "x");
        Optional.ofNullable(ticket.assignment().balaiCode())
                .flatMap(code -> balais.find(new BalaiCode(code)))
                .map(Balai::name)
                .ifPresent(name -> {
                    facts.put("balai", name);
                    if (key.event().equals("handed-over")) {
                        facts.put("text", name);
                    }
                });
        Optional.ofNullable(ticket.times().nextDueAt()).ifPresent(due -> {
            facts.put("promise", PromisedTime.brief(due, viewer.zone(), key.language()));
            facts.put("promise-full", PromisedTime.full(due, viewer.zone(), key.language()));
        });
        return facts;
    }

    private static java.util.Set<String> with(LetterEvent event, TicketSummary ticket) {
        var names = new java.util.HashSet<>(event.placeholders());
        names.remove("late");
        if (event.code().equals("status")) {
            names.add(ticket.state().code());
        }
        return names;
    }

    private LetterPreview preview(LetterKey key, LetterText text, Map<String, String> values) {
        var filled = text.fill(key.channel(), values);
        return new LetterPreview(
                filled.subject(),
                filled.body(),
                problem(key, text),
                key.channel().equals("sms") ? Optional.of(Segments.of(filled.body())) : Optional.empty());
    }

    private Optional<LetterPreview.Problem> problem(LetterKey key, LetterText text) {
        try {
            check.check(key, text);
            return Optional.empty();
        } catch (SettingRefusedException refused) {
            return Optional.of(new LetterPreview.Problem(refused.key(), refused.arguments()));
        }
    }
}
