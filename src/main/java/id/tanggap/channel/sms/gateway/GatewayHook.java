package id.tanggap.channel.sms.gateway;

import id.tanggap.channel.sms.Hook;
import id.tanggap.channel.sms.HookAnswer;
import id.tanggap.channel.sms.HookRequest;
import id.tanggap.channel.sms.Part;
import id.tanggap.channel.sms.Parts;
import id.tanggap.channel.sms.SmsChannel;
import id.tanggap.channel.sms.TextDoor;
import id.tanggap.intake.TextReport;
import id.tanggap.reply.DeliveryState;
import id.tanggap.reply.Receipts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Takes a gateway's requests: kept first, answered then.
final class GatewayHook implements Hook {

    private static final HookAnswer KEPT = new HookAnswer(200, "application/json", "{\"kept\":true}");

    private final SmsChannel channel;
    private final GatewaySignature signature;
    private final TextDoor door;
    private final Parts parts;
    private final Receipts receipts;
    private final JsonMapper json;
    private final Clock clock;

    GatewayHook(
            SmsChannel channel,
            GatewaySignature signature,
            TextDoor door,
            Parts parts,
            Receipts receipts,
            JsonMapper json,
            Clock clock) {
        this.channel = channel;
        this.signature = signature;
        this.door = door;
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
    public HookAnswer message(HookRequest request) {
        var read = read(request, GatewayText.class);
        var objection = signature.objection(request, clock.instant());
        if (objection != null && door.refuse(idOf(read), request.body(), objection)) {
            return HookAnswer.forbidden(objection);
        }
        return switch (read) {
            case Read.Good<GatewayText> good -> keep(good.value(), request);
            case Read.Bad<GatewayText> bad -> {
                door.setAside("", request.body(), "malformed-json");
                yield HookAnswer.unusable(bad.problem());
            }
        };
    }

    private static String idOf(Read<GatewayText> read) {
        return read instanceof Read.Good<GatewayText> good ? good.value().id() : "";
    }

    private HookAnswer keep(GatewayText text, HookRequest request) {
        var original = new String(request.body(), StandardCharsets.UTF_8);
        var place = text.parts();
        if (place == null || place.of() == 1) {
            door.keep(report(text, original));
        } else if (place.n() < 1 || place.n() > place.of() || place.of() > 255) {
            door.setAside(text.id(), request.body(), "parts");
            return HookAnswer.unusable("parts: n must be 1 to 'of', and 'of' at most 255");
        } else {
            parts.add(door, part(text, place, original));
        }
        door.works();
        return KEPT;
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

    private Part part(GatewayText text, GatewayText.Place place, String original) {
        return new Part(
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
    public HookAnswer status(HookRequest request) {
        var objection = signature.objection(request, clock.instant());
        if (objection != null && door.refuse("status", request.body(), objection)) {
            return HookAnswer.forbidden(objection);
        }
        return switch (read(request, GatewayText.Receipt.class)) {
            case Read.Good<GatewayText.Receipt> good -> told(good.value());
            case Read.Bad<GatewayText.Receipt> bad -> HookAnswer.unusable(bad.problem());
        };
    }

    private HookAnswer told(GatewayText.Receipt receipt) {
        var state = state(receipt.state());
        if (state.isEmpty()) {
            return HookAnswer.unusable("state: is not one of "
                    + Arrays.stream(DeliveryState.values())
                            .map(DeliveryState::code)
                            .toList());
        }
        receipts.told(door.channelName(), receipt.id(), state.get(), receipt.code(), clock.instant());
        return KEPT;
    }

    private static Optional<DeliveryState> state(String code) {
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.code().equalsIgnoreCase(code))
                .findFirst();
    }

    private <T> Read<T> read(HookRequest request, Class<T> type) {
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
