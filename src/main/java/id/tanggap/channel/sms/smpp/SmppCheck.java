package id.tanggap.channel.sms.smpp;

import id.tanggap.channel.check.AllowedHost;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.channel.check.ConnectionHelp;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsmpp.extra.NegativeResponseException;

/// Tries to bind to a message centre, and ends the bind. What the centre delivers meanwhile it is asked to deliver
/// again.
record SmppCheck(SmppSettings.Centre centre, CheckSteps steps) {

    private static final int ALREADY_BOUND = 0x05;

    void run() {
        steps.hide(centre.password());
        steps.step("smpp-host", () -> AllowedHost.resolve(centre.host()), ConnectionHelp::of);
        steps.step("smpp-bind", this::bound, SmppCheck::help);
    }

    private boolean bound() throws IOException {
        try (var bind = SmppBind.open(centre, (pdu, name) -> {
            throw new IllegalStateException("a trial keeps nothing");
        })) {
            return bind.isBound();
        }
    }

    private static String help(Exception problem) {
        return Stream.<Throwable>iterate(problem, Objects::nonNull, Throwable::getCause)
                .filter(NegativeResponseException.class::isInstance)
                .map(NegativeResponseException.class::cast)
                .map(refused -> refused.getCommandStatus() == ALREADY_BOUND ? "smpp-bound" : "smpp-sign-in")
                .findFirst()
                .orElseGet(() -> ConnectionHelp.of(problem));
    }
}
