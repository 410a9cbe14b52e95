package id.tanggap.exercise;

import id.tanggap.exercise.script.ExerciseStep;
import id.tanggap.intake.report.CallReport;
import id.tanggap.intake.report.TextReport;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.platform.exercise.ReservedAddresses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes what invented citizens and agencies send, byte for byte as a channel would have kept it.
@Component
class InventedMessages {

    private static final String MARK = "LATIHAN - ";
    private static final ZoneId WIB = IndonesianZone.WIB.zone();

    private final JsonMapper json;

    InventedMessages(JsonMapper json) {
        this.json = json;
    }

    /// @param channel kind of the channel that reads it
    record Raw(String channel, String content) {}

    Raw report(StepPlayer.Cue cue, ExerciseStep.Report report) {
        return switch (report.channel()) {
            case WHATSAPP, SMS -> {
                var kind = report.channel().name().toLowerCase(Locale.ROOT);
                yield new Raw(kind, text(cue, kind, Author.of(number(cue, report), report), report.text()));
            }
            case EMAIL -> new Raw("email", mail(cue, report));
            case PHONE -> new Raw("phone", call(cue, report));
        };
    }

    private static String number(StepPlayer.Cue cue, ExerciseStep.Report report) {
        return Objects.requireNonNullElseGet(
                report.from(), () -> ReservedAddresses.number(cue.exercise().id(), cue.person()));
    }

    /// @param name as WhatsApp shows it; null for SMS
    record Author(String number, @Nullable String name) {
        static Author of(String number, ExerciseStep.Report report) {
            return new Author(number, report.channel() == ExerciseStep.Channel.WHATSAPP ? report.citizen() : null);
        }
    }

    String text(StepPlayer.Cue cue, String channel, Author from, String words) {
        return json.writeValueAsString(new TextReport(
                "exercise",
                channel,
                cue.key(),
                from.number(),
                "",
                words,
                cue.due(),
                List.of(),
                null,
                from.name(),
                null,
                null,
                ""));
    }

    private static String mail(StepPlayer.Cue cue, ExerciseStep.Report report) {
        var exercise = cue.exercise().id();
        var from = Objects.requireNonNullElseGet(report.from(), () -> ReservedAddresses.mail(exercise, cue.person()));
        var subject = report.text().strip().lines().findFirst().orElse("");
        return """
                From: =?UTF-8?Q?%s?= <%s>\r
                To: pengaduan@%s\r
                Subject: =?UTF-8?Q?%s?=\r
                Date: %s\r
                Message-ID: <latihan.%d.%d@%s>\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=UTF-8\r
                Content-Transfer-Encoding: 8bit\r
                \r
                %s\r
                """.formatted(
                        quoted(report.citizen()),
                        from,
                        ReservedAddresses.DOMAIN,
                        quoted(subject.substring(0, Math.min(60, subject.length()))),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(cue.due().atOffset(ZoneOffset.UTC)),
                        exercise,
                        cue.step().no(),
                        ReservedAddresses.DOMAIN,
                        report.text());
    }

    /// An encoded word of RFC 2047, section 4.2.
    private static String quoted(String words) {
        var out = new StringBuilder();
        for (var b : words.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (b & 0xff);
            if (c == ' ') {
                out.append('_');
            } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "=%02X", (int) c));
            }
        }
        return out.toString();
    }

    /// As the agent's form keeps it; the call itself has a number that no real call has.
    private String call(StepPlayer.Cue cue, ExerciseStep.Report report) {
        return json.writeValueAsString(new CallReport(
                -(cue.exercise().id() * 10_000 + cue.step().no()),
                report.text(),
                number(cue, report),
                null,
                null,
                report.place(),
                null,
                report.citizen(),
                null,
                null,
                false,
                "Latihan"));
    }

    /// A list with one quake, as the agency writes it.
    String quakes(ExerciseStep.Quake quake, Instant due) {
        var at = due.truncatedTo(ChronoUnit.SECONDS);
        var local = at.atZone(WIB);
        var point = quake.epicentre();
        // sorted: the bytes are the key of the document
        return json.writeValueAsString(Map.of(
                "Infogempa",
                Map.of(
                        "gempa",
                        List.of(new TreeMap<>(Map.ofEntries(
                                Map.entry(
                                        "Tanggal",
                                        DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH)
                                                .format(local)),
                                Map.entry(
                                        "Jam",
                                        DateTimeFormatter.ofPattern("HH:mm:ss").format(local) + " WIB"),
                                Map.entry("DateTime", at.toString().replace("Z", "+00:00")),
                                Map.entry("Coordinates", point.latitude() + "," + point.longitude()),
                                Map.entry(
                                        "Lintang", Math.abs(point.latitude()) + (point.latitude() < 0 ? " LS" : " LU")),
                                Map.entry("Bujur", point.longitude() + " BT"),
                                Map.entry("Magnitude", Double.toString(quake.magnitude())),
                                Map.entry("Kedalaman", Math.round(quake.depthKm()) + " km"),
                                Map.entry("Wilayah", MARK + quake.region()),
                                Map.entry("Potensi", "Tidak berpotensi tsunami")))))));
    }

    /// A message of CAP 1.2 with the status Exercise: by its own standard it describes nothing that happens.
    String alert(StepPlayer.Cue cue, ExerciseStep.Alert alert) {
        var sent = cue.due().truncatedTo(ChronoUnit.SECONDS);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>latihan-%d-%d</identifier>\
                <sender>latihan@%s</sender><sent>%s</sent><status>Exercise</status><msgType>Alert</msgType>\
                <scope>Public</scope><note>%s</note><info><language>id</language><category>Met</category>\
                <event>%s</event><urgency>Immediate</urgency><severity>%s</severity><certainty>Observed</certainty>\
                <expires>%s</expires><headline>%s</headline><area><areaDesc>Latihan</areaDesc>\
                <circle>%s,%s %s</circle></area></info></alert>
                """.formatted(
                        cue.exercise().id(),
                        cue.step().no(),
                        ReservedAddresses.DOMAIN,
                        offset(sent),
                        escaped(cue.exercise().name()),
                        escaped(alert.event()),
                        escaped(alert.severity()),
                        offset(sent.plus(1, ChronoUnit.DAYS)),
                        escaped(MARK + alert.headline()),
                        alert.centre().latitude(),
                        alert.centre().longitude(),
                        alert.km());
    }

    private static String offset(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").format(at.atZone(WIB));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
