package id.tanggap.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// Signed requests to the application. What answers nothing counts as status 0, as for Twilio.
final class Webhooks {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String token;
    private final String apiUrl;
    final List<TwilioDouble.Sent> sent = new CopyOnWriteArrayList<>();

    Webhooks(String token, String apiUrl) {
        this.token = token;
        this.apiUrl = apiUrl;
    }

    Map<String, String> inbound(Sms sms) {
        var form = new LinkedHashMap<String, String>();
        form.put("MessageSid", sms.sid());
        form.put("SmsSid", sms.sid());
        form.put("SmsMessageSid", sms.sid());
        form.put("AccountSid", sms.account());
        form.put("From", String.valueOf(sms.from()));
        form.put("To", sms.to());
        form.put("Body", sms.body());
        form.put("NumSegments", "1");
        form.put("NumMedia", Integer.toString(sms.media().size()));
        for (var i = 0; i < sms.media().size(); i++) {
            form.put(
                    "MediaUrl" + i,
                    apiUrl + sms.uri() + "/Media/" + sms.media().get(i).sid());
            form.put("MediaContentType" + i, sms.media().get(i).type());
        }
        form.put("ApiVersion", "2010-04-01");
        form.put("SmsStatus", "received");
        form.putAll(sms.extra());
        return form;
    }

    Map<String, String> status(Sms sms) {
        var form = new LinkedHashMap<String, String>();
        form.put("MessageSid", sms.sid());
        form.put("SmsSid", sms.sid());
        form.put("AccountSid", sms.account());
        form.put("MessageStatus", sms.status());
        form.put("SmsStatus", sms.status());
        form.put("To", sms.to());
        form.put("From", sms.from() == null ? String.valueOf(sms.service()) : sms.from());
        if (sms.errorCode() != null) {
            form.put("ErrorCode", sms.errorCode().toString());
        }
        form.put("ApiVersion", "2010-04-01");
        return form;
    }

    /// @param publicUrl that is signed
    /// @param target where the request goes: behind the proxy, so to say
    int form(String publicUrl, String target, Map<String, String> form) {
        return post(
                target,
                Form.write(form),
                "application/x-www-form-urlencoded; charset=UTF-8",
                Signatures.ofForm(token, publicUrl, form));
    }

    int json(String publicUrl, String target, Map<String, String> form) {
        var body = Answer.JSON.writeValueAsBytes(form);
        return post(
                Signatures.urlWithBodySha256(target, body),
                new String(body, java.nio.charset.StandardCharsets.UTF_8),
                "application/json",
                Signatures.ofJson(token, Signatures.urlWithBodySha256(publicUrl, body)));
    }

    private int post(String url, String body, String type, String signature) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", type)
                .header("X-Twilio-Signature", signature)
                .header("I-Twilio-Idempotency-Token", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var status = send(request);
        sent.add(new TwilioDouble.Sent(url, body, status));
        return status;
    }

    private int send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException nobodyThere) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
