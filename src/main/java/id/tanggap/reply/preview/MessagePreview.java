package id.tanggap.reply.preview;

import id.tanggap.reply.gate.SuppressionReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the citizen would get, exactly as it would leave now.
///
/// @param channel `email`, `sms`, `whatsapp`
/// @param subject empty for texts
/// @param bodies of the messages it leaves as, one for a letter
/// @param segments that the provider counts; 0 for what is not counted
/// @param cost what the provider asks for it; zero for what costs nothing
/// @param silence why it would not leave
public record MessagePreview(
        String channel,
        String subject,
        List<String> bodies,
        int segments,
        BigDecimal cost,
        String currency,
        Optional<SuppressionReason> silence) {

    public MessagePreview {
        bodies = List.copyOf(bodies);
    }
}
