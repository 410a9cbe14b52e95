package id.tanggap.reply.letter;

import id.tanggap.access.Viewer;
import id.tanggap.platform.code.Coded;
import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.compose.LetterKey;
import id.tanggap.reply.compose.LetterText;
import id.tanggap.reply.gate.SendDecision;
import id.tanggap.reply.outbox.OutboxQueue;
import id.tanggap.reporter.ContactPoint;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sends a letter as a sample to whoever writes it: to the address of their own account and to nobody else, with
/// invented values, so that nothing of a citizen leaves the program.
@Service
public class SampleMails {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST = 10;

    private final LetterCheck check;
    private final Carriers carriers;
    private final OutboxQueue queue;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleMails(LetterCheck check, Carriers carriers, OutboxQueue queue, JdbcClient jdbc, Clock clock) {
        this.check = check;
        this.carriers = carriers;
        this.queue = queue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param mark before the subject: that it is a sample
    /// @param note before the letter: the same in a sentence
    public record Sample(LetterKey key, LetterText text, String mark, String note) {}

    /// What became of it.
    public enum Outcome implements Coded {
        SENT,
        /// The account has no e-mail address.
        NO_ADDRESS,
        /// No channel for e-mail is open.
        NO_CHANNEL,
        TOO_MANY
    }

    /// @throws id.tanggap.setting.SettingRefusedException if the letter could not be kept either
    @Transactional
    public Outcome send(Sample sample, Viewer to) {
        check.check(sample.key(), sample.text());
        var address = address(to);
        var carrier = carriers.reaching(ContactPoint.Kind.EMAIL.code());
        if (address.isEmpty()) {
            return Outcome.NO_ADDRESS;
        }
        if (carrier.isEmpty()) {
            return Outcome.NO_CHANNEL;
        }
        if (lately(address.get()) >= MOST) {
            return Outcome.TOO_MANY;
        }
        queue.add(new OutboxQueue.Entry(
                message(sample, address.get(), carrier.get()),
                carrier.get().channel(),
                1,
                1,
                SendDecision.IMMEDIATE,
                false,
                clock.instant()));
        return Outcome.SENT;
    }

    private Optional<String> address(Viewer to) {
        return jdbc.sql("select email from app_user where id = :id and email is not null")
                .param("id", to.userId())
                .query(String.class)
                .optional();
    }

    /// Under a lock, so that many clicks at once count one after the other on all nodes.
    private int lately(String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:address, 175))")
                .param("address", address)
                .query((row, n) -> true)
                .single();
        return jdbc.sql("""
                        select count(*) from outbound
                        where recipient = :address and queued_at > :since and message_id like 'sample.%'
                        """)
                .param("address", address)
                .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                .query(Integer.class)
                .single();
    }

    private static OutboundMessage message(Sample sample, String address, Carrier carrier) {
        var event = LetterEvents.find(sample.key().event()).orElseThrow();
        var text = sample.text()
                .fill(
                        sample.key().channel(),
                        LetterSamples.full(event, sample.key().language()));
        var subject = text.subject().isEmpty() ? sample.key().code() : text.subject();
        return new OutboundMessage(
                0,
                null,
                new OutboundMessage.Route(carrier.channelName(), address),
                true,
                new OutboundMessage.Content(
                        sample.mark() + " " + subject,
                        sample.note() + "\n\n" + text.body().strip() + "\n",
                        null),
                new OutboundMessage.Threading("sample." + UUID.randomUUID() + "@" + carrier.domain(), null, List.of()),
                0,
                List.of());
    }
}
