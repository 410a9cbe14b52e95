package id.tanggap.channel.sms.gateway;

import id.tanggap.channel.sms.SmsCarrier;
import id.tanggap.channel.sms.SmsChannelSettings;
import id.tanggap.channel.sms.TextIntake;
import id.tanggap.platform.http.ProviderHttp;
import id.tanggap.platform.signature.TimedSignature;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.OutboundMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends texts to a gateway. Every attempt for a text has the same `id`, so that the gateway can recognise a text
/// that it accepted already.
final class GatewayCarrier extends SmsCarrier {

    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final URI url;
    private final String secret;
    private final JsonMapper json;
    private final Clock clock;
    private final ProviderHttp http = new ProviderHttp(ANSWER);

    GatewayCarrier(
            SmsChannelSettings channel, URI url, String secret, TextIntake intake, JsonMapper json, Clock clock) {
        super(channel, intake);
        this.url = url;
        this.secret = secret;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public CarrierResult carry(OutboundMessage message) {
        try {
            var answer = http.send(request(message));
            return handover(message, answer);
        } catch (IOException e) {
            intake.reportFailing("the gateway cannot be reached");
            return new CarrierResult.Later("unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CarrierResult.Later("interrupted");
        }
    }

    private HttpRequest request(OutboundMessage message) {
        var content = new LinkedHashMap<String, Object>();
        content.put("id", message.messageId());
        if (channel.number() != null) {
            content.put("from", channel.number());
        }
        content.put("to", message.recipient());
        content.put("text", message.body());
        var body = json.writeValueAsBytes(content);
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header(TimedSignature.TIMESTAMP, timestamp)
                .header(TimedSignature.SIGNATURE, TimedSignature.sign(secret, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private CarrierResult handover(OutboundMessage message, HttpResponse<String> answer) {
        var status = answer.statusCode();
        var code = field(answer.body(), "code");
        if (status >= 200 && status < 300) {
            intake.reportReachable();
            return new CarrierResult.Accepted(
                    Optional.ofNullable(field(answer.body(), "id")).orElse(message.messageId()));
        }
        if (status == 429) {
            return new CarrierResult.Later("slow-down", code, retryAfter(answer));
        }
        if (status >= 400 && status < 500 && status != 401 && status != 403 && status != 408) {
            return new CarrierResult.Refused(
                    Optional.ofNullable(field(answer.body(), "error")).orElse("HTTP " + status), code);
        }
        intake.reportFailing("the gateway answers " + status);
        return new CarrierResult.Later("HTTP " + status, code, null);
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> answer) {
        var seconds = answer.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    private @Nullable String field(String body, String name) {
        try {
            JsonNode value = json.readTree(body).path(name);
            return value.isString() ? value.stringValue() : value.isNumber() ? value.toString() : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
