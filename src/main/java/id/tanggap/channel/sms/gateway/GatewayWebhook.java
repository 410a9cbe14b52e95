package id.tanggap.channel.sms.gateway;

import id.tanggap.channel.sms.Received;
import id.tanggap.channel.sms.SmsChannelSettings;
import id.tanggap.channel.sms.TextIntake;
import id.tanggap.channel.sms.TextPart;
import id.tanggap.channel.sms.TextPartAssembler;
import id.tanggap.channel.sms.Webhook;
import id.tanggap.channel.sms.WebhookRequest;
import id.tanggap.channel.sms.WebhookResponse;
import id.tanggap.intake.report.TextReport;
import id.tanggap.reply.delivery.DeliveryReceipt;
import id.tanggap.reply.delivery.DeliveryReceipts;
import id.tanggap.reply.delivery.DeliveryState;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Parses a gateway's requests.
final class GatewayWebhook implements Webhook {

    private static final WebhookResponse KEPT = new WebhookResponse(200, "application/json", "{\"kept\":true}");

    private final SmsChannelSettings channel;
    private final GatewaySignature signature;
    private final TextIntake intake;
    private final TextPartAssembler parts;
    private final DeliveryReceipts receipts;
    private final JsonMapper json;
    private final Clock clock;

    GatewayWebhook(
            SmsChannelSettings channel,
            GatewaySignature signature,
            TextIntake intake,
            TextPartAssembler parts,
            DeliveryReceipts receipts,
            JsonMapper json,
            Clock clock) {
        this.channel = channel;
        this.signature = signature;
        this.intake = intake;
        this.parts = parts;
        this.receipts = receipts;
        this.json = json;
        this.clock = clock;
    }

    private sealed interface Read<T> {
        record Good<T>(T value) implements Read<T> {}

        record Bad<T>(String problem) implements Read<T> {}
    }

    @Override
    public Received message(WebhookRequest request) {
        var read = read(request, GatewayText.class);
        var objection = signature.objection(request, clock.instant());
        if (objection != null && intake.isStrict(objection)) {
            return new Received(
                    () -> intake.refuse(idOf(read), request.body(), objection), WebhookResponse.forbidden(objection));
        }
        return switch (read) {
            case Read.Good<GatewayText> good -> received(good.value(), request);
            case Read.Bad<GatewayText> bad -> unusable("", request, "malformed-json", bad.problem());
        };
    }

    private Received unusable(String id, WebhookRequest request, String reason, String problem) {
        return new Received(() -> intake.setAside(id, request.body(), reason), WebhookResponse.unusable(problem));
    }

    private static String idOf(Read<GatewayText> read) {
        return read instanceof Read.Good<GatewayText> good ? good.value().id() : "";
    }

    private Received received(GatewayText text, WebhookRequest request) {
        var original = new String(request.body(), StandardCharsets.UTF_8);
        var place = text.parts();
        if (place == null || place.of() == 1) {
            return kept(() -> intake.keep(report(text, original)));
        }
        if (place.n() < 1 || place.n() > place.of() || place.of() > 255) {
            return unusable(text.id(), request, "parts", "parts: n must be 1 to 'of', and 'of' at most 255");
        }
        return kept(() -> parts.add(intake, part(text, place, original)));
    }

    private Received kept(Runnable keeping) {
        return new Received(
                () -> {
                    keeping.run();
                    intake.reportReachable();
                },
                KEPT);
    }

    private TextReport report(GatewayText text, String original) {
        return new TextReport(
                "gateway",
                TextReport.SMS,
                text.id(),
                text.from(),
                to(text.to()),
                text.text(),
                text.at(),
                List.of(),
                null,
                null,
                null,
                null,
                original);
    }

    private TextPart part(GatewayText text, GatewayText.Place place, String original) {
        return new TextPart(
                "gateway",
                text.id(),
                text.from(),
                to(text.to()),
                place.ref(),
                place.n(),
                place.of(),
                text.text(),
                text.at(),
                original);
    }

    private String to(@Nullable String given) {
        return Objects.requireNonNullElse(given, Objects.requireNonNullElse(channel.number(), ""));
    }

    @Override
    public Received status(WebhookRequest request) {
        var objection = signature.objection(request, clock.instant());
        if (objection != null && intake.isStrict(objection)) {
            return new Received(
                    () -> intake.refuse("status", request.body(), objection), WebhookResponse.forbidden(objection));
        }
        return switch (read(request, GatewayText.Receipt.class)) {
            case Read.Good<GatewayText.Receipt> good -> recordReceipt(good.value());
            case Read.Bad<GatewayText.Receipt> bad -> Received.nothing(WebhookResponse.unusable(bad.problem()));
        };
    }

    private Received recordReceipt(GatewayText.Receipt receipt) {
        return state(receipt.state())
                .map(state -> new Received(
                        () -> receipts.record(
                                new DeliveryReceipt(intake.channelName(), receipt.id(), state, receipt.code()),
                                clock.instant()),
                        KEPT))
                .orElseGet(() -> Received.nothing(WebhookResponse.unusable("state: is not one of "
                        + Arrays.stream(DeliveryState.values())
                                .map(DeliveryState::code)
                                .toList())));
    }

    private static Optional<DeliveryState> state(String code) {
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.code().equalsIgnoreCase(code))
                .findFirst();
    }

    private <T> Read<T> read(WebhookRequest request, Class<T> type) {
        try {
            var value = json.readValue(request.body(), type);
            return value == null ? new Read.Bad<>("not the JSON we know") : new Read.Good<>(value);
        } catch (JacksonException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            return new Read.Bad<>(
                    cause instanceof IllegalArgumentException named
                            ? String.valueOf(named.getMessage())
                            : "not the JSON we know");
        }
    }
}
