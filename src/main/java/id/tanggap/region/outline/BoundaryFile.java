package id.tanggap.region.outline;

import id.tanggap.region.RegionCode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a GeoJSON FeatureCollection, one feature after the other: a file of all desa does not have to fit into
/// memory as text.
final class BoundaryFile {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern DIGITS = Pattern.compile("\\d{2}(\\d{2}(\\d{2}(\\d{4})?)?)?");

    private final String codeProperty;
    private final List<Boundary> boundaries = new ArrayList<>();
    private final List<BoundaryProblem> problems = new ArrayList<>();
    private int feature;

    private BoundaryFile(String codeProperty) {
        this.codeProperty = codeProperty;
    }

    /// @param problems what could not be read; the rest is in `boundaries`
    record Read(List<Boundary> boundaries, List<BoundaryProblem> problems) {}

    /// @param codeProperty of each feature: its Kemendagri code, with dots or without
    static Read read(InputStream file, String codeProperty) {
        var reading = new BoundaryFile(codeProperty);
        try (var parser = JSON.createParser(file)) {
            if (reading.findFeatures(parser)) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    reading.feature++;
                    reading.add(parser.readValueAsTree());
                }
            } else {
                reading.problems.add(new BoundaryProblem(0, "is no GeoJSON FeatureCollection: it has no \"features\""));
            }
        } catch (JacksonException e) {
            reading.problems.add(new BoundaryProblem(
                    0, "is no valid JSON after feature " + reading.feature + ": " + e.getOriginalMessage()));
        }
        if (reading.feature == 0 && reading.problems.isEmpty()) {
            reading.problems.add(new BoundaryProblem(0, "has no features"));
        }
        return new Read(reading.boundaries, reading.problems);
    }

    private boolean findFeatures(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if ("features".equals(name)) {
                return value == JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return false;
    }

    private void add(JsonNode read) {
        try {
            boundaries.add(new Boundary(feature, code(read.path("properties")), shape(read.path("geometry"))));
        } catch (IllegalArgumentException wrong) {
            problems.add(new BoundaryProblem(feature, String.valueOf(wrong.getMessage())));
        }
    }

    private static Geometry shape(JsonNode geometry) {
        return GeoJsonReader.polygons(geometry);
    }

    private RegionCode code(JsonNode properties) {
        var value = Optional.of(properties.path(codeProperty))
                .filter(node -> node.isString() || node.isNumber())
                .map(node -> node.asString().strip())
                .orElseThrow(() -> new IllegalArgumentException("has no property \"" + codeProperty + "\" (it has: "
                        + String.join(", ", properties.propertyNames()) + "); name it with --code-property"));
        var digits = value.replace(".", "");
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("has the code \"" + value + "\", which is no Kemendagri code");
        }
        return new RegionCode(dotted(digits));
    }

    private static String dotted(String digits) {
        var code = new StringBuilder(digits.substring(0, 2));
        for (int at = 2; at < digits.length(); at += at < 6 ? 2 : 4) {
            code.append('.').append(digits, at, at < 6 ? at + 2 : at + 4);
        }
        return code.toString();
    }
}
