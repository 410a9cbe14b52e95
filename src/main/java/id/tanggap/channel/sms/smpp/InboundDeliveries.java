package id.tanggap.channel.sms.smpp;

import id.tanggap.channel.sms.TextIntake;
import id.tanggap.channel.sms.TextPart;
import id.tanggap.channel.sms.TextPartAssembler;
import id.tanggap.intake.report.TextReport;
import id.tanggap.platform.blob.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the texts and receipts that message centres deliver.
///
/// SMPP has no ids for incoming texts. A text that was kept, but whose answer was lost with the connection, is
/// delivered again over the next one: the same bytes within ten minutes over another bind are the same text. The same
/// bytes over the same bind are a citizen who sends the text twice.
@Service
class InboundDeliveries {

    private static final Duration COMES_AGAIN = Duration.ofMinutes(10);
    private static final Duration FORGET = Duration.ofDays(1);

    private final TextPartAssembler parts;
    private final JdbcClient jdbc;
    private final Clock clock;

    InboundDeliveries(TextPartAssembler parts, JdbcClient jdbc, Clock clock) {
        this.parts = parts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Committed when this returns: the message centre may get its answer.
    @Transactional
    public void keep(TextIntake intake, ReceivedDeliverSm received) {
        var now = clock.instant();
        var incoming = received.incoming();
        var digest =
                Sha256.of(incoming.original().getBytes(StandardCharsets.UTF_8)).bytes();
        if (cameBefore(intake.channelName(), digest, received.session(), now)) {
            return;
        }
        remember(intake.channelName(), digest, received.session(), now);
        var key = "smpp:" + received.session() + ":" + received.sequence();
        var place = incoming.place();
        if (place == null) {
            intake.keep(key, report(key, incoming));
        } else {
            parts.add(intake, part(key, incoming, place));
        }
    }

    private static TextReport report(String key, DecodedDeliverSm incoming) {
        return new TextReport(
                "smpp",
                TextReport.SMS,
                key,
                incoming.from(),
                incoming.to(),
                whole(incoming.text()),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                incoming.original());
    }

    /// Half a surrogate pair is no character and cannot be stored as text.
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static TextPart part(String key, DecodedDeliverSm incoming, UserDataHeader.Place place) {
        return new TextPart(
                "smpp",
                key,
                incoming.from(),
                incoming.to(),
                place.ref(),
                place.n(),
                place.total(),
                incoming.text(),
                null,
                incoming.original());
    }

    private boolean cameBefore(String channelName, byte[] digest, String session, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from sms_heard
                            where channel_name = :channel and digest = :digest and session <> :session and at > :since)
                        """)
                .param("channel", channelName)
                .param("digest", digest)
                .param("session", session)
                .param("since", Timestamp.from(now.minus(COMES_AGAIN)))
                .query(Boolean.class)
                .single();
    }

    private void remember(String channelName, byte[] digest, String session, Instant now) {
        jdbc.sql("insert into sms_heard (channel_name, digest, session, at) values (:channel, :digest, :session, :now)")
                .param("channel", channelName)
                .param("digest", digest)
                .param("session", session)
                .param("now", Timestamp.from(now))
                .update();
    }

    void forget(String channelName) {
        jdbc.sql("delete from sms_heard where channel_name = :channel and at < :before")
                .param("channel", channelName)
                .param("before", Timestamp.from(clock.instant().minus(FORGET)))
                .update();
    }
}
