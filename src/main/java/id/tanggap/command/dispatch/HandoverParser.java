package id.tanggap.command.dispatch;

import id.tanggap.dispatch.delivery.SignedHandover;
import id.tanggap.dispatch.delivery.SignedHandover.Amounts;
import id.tanggap.dispatch.delivery.SignedHandover.Receiver;
import id.tanggap.dispatch.delivery.SignedHandover.Seen;
import id.tanggap.platform.blob.Blob;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a telephone sends after a receiver signed:
/// `{"key", "lines": {"<lot>": {"received", "damaged"}}, "receiver", "phone", "note", "at", "offline", "version",
/// "replaces"}` with the files `signature` (one) and `photo` (up to five).
@Component
class HandoverParser {

    private static final int LONGEST = 20_000;
    private static final int MOST_PHOTOS = 5;
    private static final Duration AHEAD = Duration.ofDays(1);

    private final JsonMapper json;
    private final DispatchPictures pictures;
    private final Clock clock;

    HandoverParser(JsonMapper json, DispatchPictures pictures, Clock clock) {
        this.json = json;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// @throws IllegalArgumentException if something is missing, wrong or too much
    SignedHandover read(String handover, MultipartHttpServletRequest files) {
        if (handover.length() > LONGEST) {
            throw new IllegalArgumentException("Too long");
        }
        try {
            var read = json.readTree(handover);
            var lines = lines(read.path("lines"));
            var receiver = new Receiver(
                    read.path("receiver").asString(""), read.path("phone").asString(""));
            var seen = new Seen(
                    signedAt(read.path("at").asString("")),
                    read.path("offline").asBoolean(false),
                    read.path("version").asLong(0));
            var replaces = read.path("replaces").asString("");
            return new SignedHandover(
                    read.path("key").asString(""),
                    lines,
                    receiver,
                    read.path("note").asString(""),
                    null,
                    seen,
                    kept(files),
                    replaces.isEmpty() ? null : replaces);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
    }

    private static Map<Long, Amounts> lines(JsonNode lines) {
        Map<Long, Amounts> amounts = new HashMap<>();
        lines.properties()
                .forEach(line -> amounts.put(
                        Long.parseLong(line.getKey()),
                        new Amounts(
                                whole(line.getValue().path("received"), -1),
                                whole(line.getValue().path("damaged"), 0))));
        return amounts;
    }

    private static long whole(JsonNode number, long missing) {
        if (number.isMissingNode()) {
            return missing;
        }
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new IllegalArgumentException("Not a whole number");
        }
        return number.longValue();
    }

    /// The clock of a telephone may be wrong, but not years ahead.
    private Instant signedAt(String text) {
        try {
            var at = Instant.parse(text);
            return at.isAfter(clock.instant().plus(AHEAD)) ? clock.instant() : at;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a time", e);
        }
    }

    private List<Blob> kept(MultipartHttpServletRequest files) {
        var signature = files.getFile("signature");
        var photos = files.getFiles("photo");
        if (signature == null || signature.isEmpty() || photos.size() > MOST_PHOTOS) {
            throw new IllegalArgumentException("A signature is needed, and at most five photos");
        }
        var kept = new ArrayList<Blob>();
        kept.add(pictures.keep(signature));
        photos.forEach(photo -> kept.add(pictures.keep(photo)));
        return kept;
    }
}
