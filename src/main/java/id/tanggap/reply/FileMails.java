package id.tanggap.reply;

import id.tanggap.platform.blob.Blob;
import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.compose.ReplyTemplates;
import id.tanggap.reply.gate.SendDecision;
import id.tanggap.reply.outbox.OutboxQueue;
import id.tanggap.reporter.ContactPoint;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// E-mails with a file that a person sends about an incident to addresses of a list. They belong to no ticket.
@Service
public class FileMails {

    private final Carriers carriers;
    private final ReplyTemplates templates;
    private final OutboxQueue queue;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileMails(Carriers carriers, ReplyTemplates templates, OutboxQueue queue, JdbcClient jdbc, Clock clock) {
        this.carriers = carriers;
        this.templates = templates;
        this.queue = queue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param incident that it is about
    /// @param event names the template
    /// @param values that it mentions
    /// @param file its name, as the reader's program shows it
    public record FileMail(long incident, String event, Map<String, String> values, String file, Blob content) {
        public FileMail {
            values = Map.copyOf(values);
        }
    }

    /// Whether a channel for e-mail is open.
    public boolean isOpen() {
        return carrier().isPresent();
    }

    private Optional<Carrier> carrier() {
        return carriers.reaching(ContactPoint.Kind.EMAIL.code());
    }

    /// Queues a message of its own for each address; part of the caller's transaction. One statement for each message
    /// and one for their files.
    ///
    /// @param addresses few: a list that people keep
    /// @return the Message-IDs by address
    /// @throws IllegalStateException if no channel is open
    public Map<String, String> queue(FileMail mail, Collection<String> addresses) {
        var carrier = carrier().orElseThrow(() -> new IllegalStateException("No channel for e-mail is open"));
        var queued = new LinkedHashMap<String, String>();
        for (var address : addresses) {
            var message = message(mail, address, carrier);
            queue.add(new OutboxQueue.Entry(
                    message, carrier.channel(), 1, 1, SendDecision.IMMEDIATE, false, clock.instant()));
            queued.put(address, message.messageId());
        }
        enclose(queued.values(), mail);
        return queued;
    }

    private OutboundMessage message(FileMail mail, String address, Carrier carrier) {
        var text = templates.fill(mail.event(), carrier.channel(), "id", mail.values());
        return new OutboundMessage(
                0,
                null,
                new OutboundMessage.Route(carrier.channelName(), address),
                false,
                new OutboundMessage.Content(text.subject(), text.body(), null),
                new OutboundMessage.Threading("file." + UUID.randomUUID() + "@" + carrier.domain(), null, List.of()),
                0,
                List.of());
    }

    private void enclose(Collection<String> messageIds, FileMail mail) {
        jdbc.sql("""
                        with marked as (
                            update outbound set incident_id = :incident where message_id = any(:messages)
                            returning id
                        )
                        insert into outbound_file (outbound_id, name, content_type, size, sha256)
                        select id, :name, 'application/pdf', :size, :sha from marked
                        """)
                .param("incident", mail.incident())
                .param("messages", messageIds.toArray(String[]::new))
                .param("name", mail.file())
                .param("size", mail.content().size())
                .param("sha", mail.content().sha256().bytes())
                .update();
    }
}
