package id.tanggap.channel.sms.gateway;

import static id.tanggap.channel.ChannelFile.require;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A citizen's text as the gateway sent it.
///
/// @param id the gateway's id for it; the same when it is sent again
/// @param to our number, where the gateway serves several
/// @param at when it was sent, ISO 8601
/// @param parts for a part of a long message
record GatewayText(
        String id,
        String from,
        @Nullable String to,
        String text,
        @Nullable Instant at,
        @Nullable Place parts) {

    GatewayText {
        require(id != null && !id.isBlank(), "id: is missing");
        require(from != null && !from.isBlank(), "from: is missing");
        require(text != null, "text: is missing");
        text = text.replace("\u0000", "");
    }

    /// @param ref the same for all parts of a message
    /// @param n from 1
    record Place(String ref, int n, int of) {
        Place {
            require(ref != null && !ref.isBlank(), "parts.ref: is missing");
        }
    }

    /// The delivery state of a text that we sent.
    ///
    /// @param id as the gateway answered when it took the text
    /// @param state queued, sending, sent, delivered, undelivered, failed, read
    record Receipt(
            String id,
            String state,
            @Nullable String code,
            @Nullable Instant at) {
        Receipt {
            require(id != null && !id.isBlank(), "id: is missing");
            require(state != null, "state: is missing");
        }
    }
}
