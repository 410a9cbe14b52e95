package id.tanggap.intake;

import id.tanggap.intake.ledger.Arrival;
import id.tanggap.intake.report.CallReport;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps completed call forms before anything else, and makes their ticket while the agent waits.
@Component
public class CallReportIntake {

    private static final String CHANNEL = "phone";
    private static final String LANGUAGE = "id";

    private final Intake intake;
    private final JsonMapper json;
    private final Clock clock;

    CallReportIntake(Intake intake, JsonMapper json, Clock clock) {
        this.intake = intake;
        this.json = json;
        this.clock = clock;
    }

    /// A call makes one ticket: a repeated form returns the same one.
    ///
    /// @param channelName of the call
    public Intake.Submitted submit(CallReport report, String channelName) {
        var raw = json.writeValueAsBytes(report);
        return intake.submit(new Arrival(
                CHANNEL,
                channelName,
                "call/" + report.callId(),
                LANGUAGE,
                () -> new ByteArrayInputStream(raw),
                clock.instant()));
    }
}
