package id.tanggap.twilio;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// For people with curl: text the ministry, look at what it answered, report a delivery.
record Console(TwilioDouble twilio) {

    static String welcome(String url) {
        return """
                Twilio's double at %1$s
                  account sid  %2$s
                  auth token   %3$s
                text:     curl %1$s/text -d From=+6281234567890 -d To=+622112345678 --data-urlencode 'Body=PKH belum cair'
                sent:     curl %1$s/sent
                receipt:  curl %1$s/receipt -d Sid=SM… -d Status=delivered
                """.formatted(url, TwilioDouble.ACCOUNT, TwilioDouble.TOKEN);
    }

    void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = Form.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer =
                    switch (exchange.getRequestURI().getPath()) {
                        case "/text" -> text(form);
                        case "/sent" -> sent();
                        case "/receipt" -> receipt(form);
                        default -> welcome(twilio.url());
                    };
            Answer.text(answer).write(exchange);
        }
    }

    private String text(java.util.Map<String, String> form) {
        var sms = twilio.receive(
                form.getOrDefault("From", "+6281234567890"),
                form.getOrDefault("To", "+622112345678"),
                form.getOrDefault("Body", ""));
        return sms.sid() + " webhook answered " + twilio.tell(sms) + "\n";
    }

    private String sent() {
        return twilio.outbox().stream()
                .map(sms -> sms.sid() + " " + sms.status() + " to " + sms.to() + ": " + sms.body() + "\n")
                .collect(Collectors.joining());
    }

    private String receipt(java.util.Map<String, String> form) {
        var status = form.getOrDefault("Status", "delivered");
        return "callback answered " + twilio.report(form.getOrDefault("Sid", ""), status, null) + "\n";
    }
}
