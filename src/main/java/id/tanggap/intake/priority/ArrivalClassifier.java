package id.tanggap.intake.priority;

import id.tanggap.intake.ledger.Arrival;
import id.tanggap.intake.ledger.ArrivalPriority;
import id.tanggap.intake.report.CallReport;
import id.tanggap.intake.report.Submission;
import id.tanggap.intake.report.TextReport;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.reporter.SenderFamiliarity;
import id.tanggap.triage.EmergencyWords;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Takes the first look at an item, before it is kept: at most the first kilobytes of a mail, no MIME.
@Component
public class ArrivalClassifier {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalClassifier.class);
    private static final Duration KNOWN_FOR = Duration.ofDays(1);

    private final SenderFamiliarity familiarity;
    private final JsonMapper json;
    private final EmergencyWords emergencies;

    ArrivalClassifier(SenderFamiliarity familiarity, JsonMapper json, EmergencyWords emergencies) {
        this.familiarity = familiarity;
        this.json = json;
        this.emergencies = emergencies;
    }

    /// What cannot be read is `UNKNOWN`: it is kept all the same, and the full reading says what is wrong with it.
    public ArrivalPriority classify(Arrival arrival) {
        try {
            return look(arrival);
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            LOG.debug("channel={} first-look=failed", arrival.channelName(), unreadable);
            return ArrivalPriority.UNKNOWN;
        }
    }

    private ArrivalPriority look(Arrival arrival) throws IOException {
        return switch (arrival.channel()) {
            case "email" -> mail(arrival);
            case TextReport.SMS, TextReport.WHATSAPP -> {
                var text = read(arrival.raw(), TextReport.class);
                yield ArrivalPriority.of(text.from(), emergencies.areIn(text.text()));
            }
            case "api" -> {
                var report = read(arrival.raw(), Submission.class);
                yield ArrivalPriority.of(
                        program(arrival.sourceKey()), emergencies.areIn(report.subject() + "\n" + report.text()));
            }
            case "phone" -> {
                var report = read(arrival.raw(), CallReport.class);
                yield ArrivalPriority.of(
                        Objects.requireNonNullElse(report.number(), ""), emergencies.areIn(report.text()));
            }
            default -> ArrivalPriority.UNKNOWN;
        };
    }

    private ArrivalPriority mail(Arrival arrival) throws IOException {
        try (var in = arrival.raw().open()) {
            var head = MailHead.read(in);
            var sender = head.sender();
            return new ArrivalPriority(
                    sender, group(sender, arrival.receivedAt()), emergencies.areIn(head.beginning()));
        }
    }

    /// A flood may bear a new address on each mail: new senders of a domain share their turns, and so do all senders
    /// of domains from which no citizen has written. Citizens who were known the day before have turns of their
    /// own.
    private String group(String sender, Instant at) {
        if (sender.isEmpty()) {
            return "";
        }
        return switch (familiarity.of(sender, at.minus(KNOWN_FOR))) {
            case ADDRESS -> sender;
            case DOMAIN -> sender.substring(sender.lastIndexOf('@') + 1);
            case NEW -> "";
        };
    }

    /// Those of these addresses that have places of their own, however many new senders write.
    ///
    /// @param addresses in small letters
    public Set<String> known(Collection<String> addresses, Instant at) {
        return familiarity.known(addresses, at.minus(KNOWN_FOR));
    }

    private <T> T read(BlobStore.Source raw, Class<T> type) throws IOException {
        try (var in = raw.open()) {
            return json.readValue(in, type);
        }
    }

    /// The key of a submission is `<program>/<key of the request>`.
    private static String program(String sourceKey) {
        var slash = sourceKey.indexOf('/');
        return slash < 0 ? "" : sourceKey.substring(0, slash);
    }
}
