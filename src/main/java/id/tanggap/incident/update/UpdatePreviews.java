package id.tanggap.incident.update;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.reply.preview.MessagePreview;
import id.tanggap.reply.preview.MessagePreviews;
import id.tanggap.ticket.view.TicketReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/// Shows what an update would be on each channel, and who would not get it, with the templates and the policy that
/// send it. Writes nothing.
@Service
public class UpdatePreviews {

    private static final int LOOKED_AT = 200;

    private final Recipients recipients;
    private final TicketReader tickets;
    private final MessagePreviews previews;

    UpdatePreviews(Recipients recipients, TicketReader tickets, MessagePreviews previews) {
        this.recipients = recipients;
        this.tickets = tickets;
        this.previews = previews;
    }

    /// What an update would be.
    ///
    /// @param reporters who would be told
    /// @param lookedAt how many of them the other figures are about, at most 200
    /// @param unreachable who has no address or number
    /// @param waiting for whom it is night
    /// @param silent who would get nothing, by the reason's code
    public record Preview(
            int reporters,
            int lookedAt,
            int unreachable,
            int waiting,
            Map<String, Integer> silent,
            List<ChannelPreview> channels) {

        public Preview {
            silent = Map.copyOf(silent);
            channels = List.copyOf(channels);
        }
    }

    /// @param sample as one of the reporters would get it
    public record ChannelPreview(String channel, int reporters, MessagePreview sample) {}

    /// One statement for each of the first 200 reporters.
    public Preview of(Incident incident, String text, Viewer viewer) {
        var all = recipients.of(incident, viewer);
        var first =
                all.stream().limit(LOOKED_AT).map(Recipients.Recipient::ticket).toList();
        var values = Map.of("text", text.strip(), "incident", incident.facts().name());
        var found = new ArrayList<MessagePreview>();
        for (var ticket : tickets.summaries(first, viewer.visibility())) {
            previews.incidentUpdate(ticket, values, viewer).ifPresent(found::add);
        }
        var silent = new TreeMap<String, Integer>();
        found.forEach(one -> one.silence().ifPresent(reason -> silent.merge(reason.code(), 1, Integer::sum)));
        return new Preview(
                all.size(),
                first.size(),
                first.size() - found.size(),
                (int) found.stream().filter(one -> one.notBefore().isPresent()).count(),
                silent,
                channels(found));
    }

    private static List<ChannelPreview> channels(List<MessagePreview> found) {
        var byChannel = new LinkedHashMap<String, ChannelPreview>();
        for (var one : found) {
            byChannel.merge(
                    one.channel(),
                    new ChannelPreview(one.channel(), 1, one),
                    (old, more) -> new ChannelPreview(old.channel(), old.reporters() + 1, old.sample()));
        }
        return List.copyOf(byChannel.values());
    }
}
