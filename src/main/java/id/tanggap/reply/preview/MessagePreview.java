package id.tanggap.reply.preview;

import id.tanggap.reply.gate.SuppressionReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the citizen would get, exactly as it would be sent now.
///
/// @param channel `email`, `sms`, `whatsapp`
/// @param subject empty for texts
/// @param bodies of the messages it is sent as, one for e-mail
/// @param segments that the provider counts; 0 where segments are not counted
/// @param cost the provider's price; zero if it is free
/// @param silence why it would not be sent
/// @param notBefore until when it would wait because it is night for the citizen
public record MessagePreview(
        String channel,
        String subject,
        List<String> bodies,
        int segments,
        BigDecimal cost,
        String currency,
        Optional<SuppressionReason> silence,
        Optional<Instant> notBefore) {

    public MessagePreview {
        bodies = List.copyOf(bodies);
    }
}
