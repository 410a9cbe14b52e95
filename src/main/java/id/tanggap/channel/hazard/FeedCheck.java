package id.tanggap.channel.hazard;

import id.tanggap.channel.check.AllowedHost;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.channel.check.ConnectionHelp;
import id.tanggap.platform.http.ProviderHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Tries the addresses of an agency: does each answer, and with a list?
record FeedCheck(HazardChannelSettings settings, CheckSteps steps) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LARGEST = 5L * 1024 * 1024;
    private static final int HEAD = 200;

    void run() {
        var alerts =
                settings.alerts() == null ? List.<URI>of() : settings.alerts().indexes();
        var quakes =
                settings.quakes() == null ? List.<URI>of() : settings.quakes().lists();
        Stream.concat(alerts.stream(), quakes.stream()).forEach(this::look);
    }

    private void look(URI address) {
        steps.step("feed-host", () -> AllowedHost.resolve(address.getHost()), ConnectionHelp::of);
        var head = steps.step("feed-fetch", () -> head(address), FeedCheck::help);
        if (head.startsWith("<") || head.startsWith("{") || head.startsWith("[")) {
            steps.passed("feed-list", address.toString());
        } else {
            steps.failed("feed-list", "feed-other", address.toString());
        }
    }

    private static String head(URI address) throws IOException, InterruptedException {
        var answer = new ProviderHttp(PATIENCE)
                .send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), LARGEST);
        if (answer.statusCode() != 200) {
            throw new FeedStatusException(answer.statusCode());
        }
        var text = new String(answer.body(), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        return text.substring(0, Math.min(HEAD, text.length()));
    }

    private static final class FeedStatusException extends IOException {
        private static final long serialVersionUID = 1;

        FeedStatusException(int status) {
            super("HTTP " + status);
        }
    }

    private static String help(Exception problem) {
        return problem instanceof FeedStatusException ? "feed-status" : ConnectionHelp.of(problem);
    }
}
