package id.tanggap.cli.question;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.routing.RoutingQuestion;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `{"category","place","lat","lon"}`: each may be missing or null, but not all of them; other fields are
/// ignored. `place` is a Kemendagri area code with or without dots, `lat` and `lon` are WGS84 degrees.
public final class RouteQuestionReader {

    private static final String DEFAULT_CATEGORY = Taxonomy.shipped().only(CategoryTrait.FALLBACK);
    private static final Pattern DIGITS = Pattern.compile("\\d{2}(\\d{2}(\\d{2}(\\d{4})?)?)?");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RouteQuestionReader() {}

    /// @throws UnreadableQuestionException if the line cannot be understood
    public static RoutingQuestion read(String line) throws UnreadableQuestionException {
        var fields = fields(line);
        var category = text(fields, "category");
        var place = place(fields);
        var point = point(fields);
        if (category.isEmpty() && place.isEmpty() && point.isEmpty()) {
            throw new UnreadableQuestionException(
                    "nothing to go by: give a place, lat and lon, or at least a category");
        }
        return new RoutingQuestion(category.orElse(DEFAULT_CATEGORY), place, point);
    }

    private static JsonNode fields(String line) throws UnreadableQuestionException {
        if (line.isBlank()) {
            throw new UnreadableQuestionException(
                    "the line is empty; write one JSON object per line, such as {\"place\":\"33.21\"}");
        }
        try {
            var node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new UnreadableQuestionException(
                        "a JSON object is needed, such as {\"place\":\"33.21\"}, not: " + shortened(line));
            }
            return node;
        } catch (JacksonException wrong) {
            throw new UnreadableQuestionException("not JSON (" + wrong.getOriginalMessage() + "): " + shortened(line));
        }
    }

    private static Optional<String> text(JsonNode fields, String name) throws UnreadableQuestionException {
        var value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new UnreadableQuestionException(name + " must be text in quotes, not " + shortened(value.toString()));
        }
        return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<RegionCode> place(JsonNode fields) throws UnreadableQuestionException {
        var value = fields.path("place");
        var text = value.isIntegralNumber() ? Optional.of(value.asString()) : text(fields, "place");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RegionCode(dotted(text.get())));
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableQuestionException(
                    "place must be a Kemendagri area code such as 33, 33.21, 332104 or 33.21.04.2001, not '"
                            + shortened(text.get()) + "'");
        }
    }

    private static String dotted(String code) {
        if (code.length() == 2 || !DIGITS.matcher(code).matches()) {
            return code;
        }
        var dotted = new StringBuilder(code).insert(2, '.');
        if (code.length() > 4) {
            dotted.insert(5, '.');
        }
        if (code.length() > 6) {
            dotted.insert(8, '.');
        }
        return dotted.toString();
    }

    private static Optional<GeoPoint> point(JsonNode fields) throws UnreadableQuestionException {
        var latitude = degrees(fields, "lat");
        var longitude = degrees(fields, "lon");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        if (latitude.isEmpty() || longitude.isEmpty()) {
            throw new UnreadableQuestionException("lat and lon belong together; one of them is missing");
        }
        try {
            return Optional.of(new GeoPoint(latitude.get(), longitude.get()));
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableQuestionException("lat must lie between -90 and 90, lon between -180 and 180, not "
                    + latitude.get() + ", " + longitude.get());
        }
    }

    private static Optional<Double> degrees(JsonNode fields, String name) throws UnreadableQuestionException {
        var value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            throw new UnreadableQuestionException(
                    name + " must be a number of degrees, such as -6.89, not " + shortened(value.toString()));
        }
        return Optional.of(value.asDouble());
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
