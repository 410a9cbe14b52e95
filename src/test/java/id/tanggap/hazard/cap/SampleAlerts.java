package id.tanggap.hazard.cap;

import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapDistribution;
import id.tanggap.hazard.cap.message.CapInfo;
import id.tanggap.hazard.cap.message.CapMessageId;
import id.tanggap.hazard.cap.message.CapPeriod;
import id.tanggap.hazard.cap.message.CapTime;
import id.tanggap.hazard.cap.message.CapWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Alerts in the form of the national agency, written by us.
public final class SampleAlerts {

    private SampleAlerts() {}

    public static byte[] bytes(String file) {
        try (var in = SampleAlerts.class.getResourceAsStream("/hazard/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /// The alert of the file `nowcast-id.xml` with other polygons, small ones side by side in Central Java.
    public static String withPolygons(int polygons, int points) {
        var text = new StringBuilder();
        for (int i = 0; i < polygons; i++) {
            var own = points / polygons + (i < points % polygons ? 1 : 0);
            text.append("<polygon>");
            for (int corner = 0; corner < own; corner++) {
                var angle = 2 * Math.PI * (corner % (own - 1)) / (own - 1);
                text.append(String.format(
                        Locale.ROOT,
                        "%.3f,%.3f ",
                        -7 + (i % 10) * 0.05 + 0.02 * Math.sin(angle),
                        110 + Math.floorDiv(i, 10) * 0.05 + 0.02 * Math.cos(angle)));
            }
            text.setLength(text.length() - 1);
            text.append("</polygon>");
        }
        return text("nowcast-id.xml").replaceAll("(?s)<polygon>.*</polygon>", text.toString());
    }

    /// A message of a chain.
    ///
    /// @param day of the month on which it was sent
    /// @param references identifiers
    public static CapAlert message(String identifier, String msgType, int day, String... references) {
        var sender = "posko@contoh.example";
        var template = CapReader.read(bytes("nowcast-id.xml")).found().orElseThrow();
        var info = template.infos().getFirst();
        var words = new CapWords(null, msgType + " " + identifier, null, null, null, null);
        return new CapAlert(
                new CapMessageId(identifier, sender, time(day)),
                "Actual",
                msgType,
                CapDistribution.everybody(),
                List.of(references).stream()
                        .map(reference -> new CapMessageId(reference, sender, time(1)))
                        .toList(),
                List.of(),
                List.of(new CapInfo(
                        "id",
                        info.classification(),
                        new CapPeriod(null, null, null),
                        words,
                        List.of(),
                        List.of(),
                        info.areas())));
    }

    private static CapTime time(int day) {
        return new CapTime(String.format(Locale.ROOT, "2026-11-%02dT08:00:00+07:00", day));
    }
}
