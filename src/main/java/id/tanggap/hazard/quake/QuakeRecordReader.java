package id.tanggap.hazard.quake;

import id.tanggap.region.GeoPoint;
import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one record of a list. Its place stands there twice, its time too: where both disagree, the form that says
/// more is believed (`Lintang` and `Bujur` name their directions, `DateTime` has an offset), and the disagreement is
/// told.
final class QuakeRecordReader {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,6}(?:[.,]\\d{1,6})?");
    private static final Pattern JOINED = Pattern.compile("\\b(Barat|Timur)(Daya|Laut)\\b");
    private static final double SAME_DEGREES = 0.0151; // figures of two digits, rounded in two ways
    private static final long SAME_SECONDS = 60;

    private final JsonNode record;
    private final List<Reason> problems = new ArrayList<>();

    private QuakeRecordReader(JsonNode record) {
        this.record = record;
    }

    static QuakeReport read(JsonNode record) throws UnreadableQuakeException {
        return new QuakeRecordReader(record).report();
    }

    private QuakeReport report() throws UnreadableQuakeException {
        var figures = new QuakeFigures(time(), epicentre(), depth(), magnitude());
        var shakemap = text("Shakemap");
        return new QuakeReport(
                figures,
                JOINED.matcher(text("Wilayah")).replaceAll("$1 $2"),
                FeltReport.list(text("Dirasakan")),
                TsunamiStatement.of(text("Potensi")),
                shakemap.isEmpty() ? null : shakemap,
                problems);
    }

    private String text(String field) {
        return record.path(field).asString("").strip();
    }

    private Instant time() throws UnreadableQuakeException {
        var exact = QuakeTimes.ofDateTime(text("DateTime"));
        var local = QuakeTimes.ofLocal(text("Tanggal"), text("Jam"));
        if (exact.isPresent()
                && local.isPresent()
                && Math.abs(exact.get().getEpochSecond() - local.get().getEpochSecond()) > SAME_SECONDS) {
            problem("quake-two-times");
        }
        return exact.or(() -> local).orElseThrow(() -> new UnreadableQuakeException("without-time"));
    }

    private GeoPoint epicentre() throws UnreadableQuakeException {
        var pair = pair(text("Coordinates"));
        var named = named();
        if (named.isEmpty() && pair.isEmpty()) {
            throw new UnreadableQuakeException("without-place");
        }
        if (named.isEmpty()) {
            return pair.get();
        }
        if (pair.isPresent() && !isSame(pair.get(), named.get())) {
            problem("quake-two-places");
            return named.get();
        }
        return pair.or(() -> named).get();
    }

    private static boolean isSame(GeoPoint a, GeoPoint b) {
        return Math.abs(a.latitude() - b.latitude()) < SAME_DEGREES
                && Math.abs(a.longitude() - b.longitude()) < SAME_DEGREES;
    }

    /// `Coordinates`: latitude and longitude. No latitude is above 90, so that most swapped pairs are seen even alone.
    private Optional<GeoPoint> pair(String text) {
        var parts = text.split("\\s*,\\s*", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        var first = number(parts[0]);
        var second = number(parts[1]);
        if (first == null || second == null) {
            return Optional.empty();
        }
        if (Math.abs(first) > 90 && Math.abs(second) <= 90) {
            problem("quake-swapped");
            return point(second, first);
        }
        return point(first, second);
    }

    /// `8.45 LS` and `118.10 BT`: south and west are negative.
    private Optional<GeoPoint> named() {
        var latitude = directed(text("Lintang"), "LS", "LU");
        var longitude = directed(text("Bujur"), "BB", "BT");
        return latitude == null || longitude == null ? Optional.empty() : point(latitude, longitude);
    }

    private static @Nullable Double directed(String text, String negative, String positive) {
        var number = number(text);
        var upper = text.toUpperCase(Locale.ROOT);
        if (number == null) {
            return null;
        }
        if (upper.contains(negative)) {
            return -Math.abs(number);
        }
        return upper.contains(positive) ? Double.valueOf(Math.abs(number)) : null;
    }

    private static Optional<GeoPoint> point(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new GeoPoint(latitude, longitude))
                : Optional.empty();
    }

    private @Nullable Double depth() {
        var depth = number(text("Kedalaman"));
        if (depth == null || depth < 0) {
            problem("quake-depth");
            return null;
        }
        return depth;
    }

    private @Nullable Double magnitude() {
        var magnitude = number(text("Magnitude"));
        if (magnitude == null || magnitude > 10) {
            problem("quake-magnitude");
            return null;
        }
        return magnitude;
    }

    /// The first number of a text, with a point or a comma.
    private static @Nullable Double number(String text) {
        var matcher = NUMBER.matcher(text);
        return matcher.find() ? Double.valueOf(matcher.group().replace(',', '.')) : null;
    }

    private void problem(String key) {
        problems.add(Reason.of("reason.hazard." + key));
    }
}
