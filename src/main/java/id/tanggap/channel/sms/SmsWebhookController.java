package id.tanggap.channel.sms;

import id.tanggap.channel.ChannelGateway;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Receives the webhooks of providers. Reads the body first, as bytes: asking for a form parameter would make the
/// server read the body, and the bytes would be lost.
@RestController
class SmsWebhookController {

    private static final int LONGEST_BODY = 64 * 1024;
    private static final String RETRY_AFTER_SECONDS = "10";
    private static final WebhookResponse NOBODY = new WebhookResponse(404, "text/plain", "");
    private static final WebhookResponse TOO_LONG = new WebhookResponse(413, "text/plain", "");

    private final WebhookRegistry webhooks;

    SmsWebhookController(WebhookRegistry webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping("/hook/sms/{channel}")
    ResponseEntity<String> message(@PathVariable String channel, HttpServletRequest request) throws IOException {
        return answer(channel, request, Webhook::message);
    }

    @PostMapping("/hook/sms/{channel}/status")
    ResponseEntity<String> status(@PathVariable String channel, HttpServletRequest request) throws IOException {
        return answer(channel, request, Webhook::status);
    }

    private ResponseEntity<String> answer(
            String channel, HttpServletRequest request, BiFunction<Webhook, WebhookRequest, Received> reading)
            throws IOException {
        if (webhooks.isPaused(channel)) {
            return response(WebhookResponse.notKept());
        }
        var entry = webhooks.find(channel);
        if (entry.isEmpty()) {
            return response(NOBODY);
        }
        var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return response(TOO_LONG);
        }
        var received = reading.apply(entry.get().webhook(), read(request, body));
        return response(answer(entry.get().gateway(), received));
    }

    /// The flow's error channel has reported the failure: nothing was kept, and the provider must send it again.
    private static WebhookResponse answer(ChannelGateway gateway, Received received) {
        try {
            return gateway.exchange(received) instanceof WebhookResponse answer ? answer : WebhookResponse.notKept();
        } catch (RuntimeException reported) {
            return WebhookResponse.notKept();
        }
    }

    private static WebhookRequest read(HttpServletRequest request, byte[] body) {
        var headers = new HashMap<String, String>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return new WebhookRequest(headers, request.getQueryString(), body);
    }

    private static ResponseEntity<String> response(WebhookResponse answer) {
        var response = ResponseEntity.status(answer.status()).header(HttpHeaders.CONTENT_TYPE, answer.type());
        if (answer.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(answer.body());
    }
}
