package id.tanggap.channel.sms.twilio;

import com.twilio.exception.ApiException;
import id.tanggap.channel.check.AllowedHost;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.channel.check.ConnectionHelp;
import id.tanggap.channel.sms.SmsChannelSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/// Tries an account at Twilio: reads its list of messages, which sends nothing and costs nothing.
record TwilioCheck(
        String name, SmsChannelSettings channel, TwilioSettings.Account account, CheckSteps steps, Clock clock) {

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final Duration RECENT = Duration.ofMinutes(5);

    void run() {
        steps.hide(account.authToken());
        if (account.apiSecret() != null) {
            steps.hide(account.apiSecret());
        }
        steps.step("twilio-host", () -> AllowedHost.resolve(account.baseUrl().getHost()), ConnectionHelp::of);
        steps.step("twilio-sign-in", this::signedIn, TwilioCheck::help);
        var path = String.valueOf(Objects.requireNonNull(channel.publicUrl()).getPath());
        if (path.equals("/hook/sms/" + name)) {
            steps.passed("twilio-address", String.valueOf(channel.publicUrl()));
        } else {
            steps.failed("twilio-address", "twilio-address", "/hook/sms/" + name);
        }
    }

    private boolean signedIn() {
        var now = clock.instant();
        new TwilioApi(account).inbound(channel.number(), now.minus(RECENT), now, page -> {});
        return true;
    }

    private static String help(Exception problem) {
        if (problem instanceof ApiException refused && refused.getStatusCode() != null) {
            return refused.getStatusCode() == UNAUTHORIZED || refused.getStatusCode() == NOT_FOUND
                    ? "twilio-sign-in"
                    : "other";
        }
        return ConnectionHelp.of(problem);
    }
}
