package id.tanggap.region.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundaryReaderTest {

    private final BoundaryReader reader = new BoundaryReader(Gazetteer.shipped());

    @Test
    void codes_are_read_with_dots_and_without() {
        var accepted = accepted(file(feature("33.21", box(110.5, -7.0)), feature("3374", box(110.2, -7.0))));
        assertThat(accepted).extracting(Boundary::code).containsExactly(code("33.21"), code("33.74"));
    }

    @Test
    void kecamatan_are_joined_to_their_kabupaten() {
        var accepted = accepted(file(feature("33.21.01", box(110.5, -7.0)), feature("33.21.02", box(110.7, -7.0))));
        assertThat(accepted).hasSize(1);
        assertThat(accepted.getFirst().code()).isEqualTo(code("33.21"));
        assertThat(accepted.getFirst().shape().getNumGeometries()).isEqualTo(1);
        assertThat(accepted.getFirst().shape().getArea()).isCloseTo(0.08, offset(1e-6));
    }

    @Test
    void a_province_is_parted_by_its_approximate_cells_without_a_gap() {
        var accepted = accepted(file(feature("34", ring(110.0, -8.3, 110.9, -7.5))));
        assertThat(accepted)
                .extracting(Boundary::code)
                .containsExactly(code("34.01"), code("34.02"), code("34.03"), code("34.04"), code("34.71"));
        assertThat(accepted.stream().mapToDouble(one -> one.shape().getArea()).sum())
                .isCloseTo(0.9 * 0.8, offset(1e-6));
    }

    @Test
    void a_feature_without_the_property_is_told_with_those_it_has() {
        assertThat(problems(file("{\"type\":\"Feature\",\"properties\":{\"KDPKAB\":\"33.21\"},\"geometry\":"
                        + box(110.5, -7.0) + "}")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.feature()).isEqualTo(1);
                    assertThat(problem.text()).contains("\"code\"").contains("KDPKAB");
                });
    }

    @Test
    void every_wrong_feature_is_told() {
        var problems = problems(file(
                feature("33.21", box(110.5, -7.0)),
                feature("33x", box(110.5, -7.0)),
                feature("33.99", box(110.2, -7.0)),
                feature("33.01", box(110.2, -7.0)),
                feature("33.74", "{\"type\":\"Point\",\"coordinates\":[110,-7]}"),
                feature("33.02", null),
                feature("33.03", box(9_500_000, 110.5)),
                feature("33.04", box(100.5, 20))));
        assertThat(problems).extracting(BoundaryProblem::feature).containsExactly(2, 5, 6, 7, 3, 4, 8);
        assertThat(problems.toString())
                .contains("no Kemendagri code")
                .contains("is a Point")
                .contains("has no geometry")
                .contains("not in WGS84 degrees")
                .contains("no area has")
                .contains("km from Kabupaten Cilacap")
                .contains("lies outside Indonesia");
    }

    @Test
    void latitude_and_longitude_in_the_wrong_order_are_noticed() {
        var turned = "{\"type\":\"Polygon\",\"coordinates\":[[[5.1,95.2],[5.2,95.2],[5.2,95.3],[5.1,95.2]]]}";
        assertThat(problems(file(feature("11.71", turned))).getFirst().text()).contains("wrong order");
    }

    @Test
    void a_ring_that_crosses_itself_is_told_with_the_place() {
        var bowTie =
                "{\"type\":\"Polygon\",\"coordinates\":[[[110.5,-7],[110.7,-6.8],[110.7,-7],[110.5,-6.8],[110.5,-7]]]}";
        assertThat(problems(file(feature("33.21", bowTie))).getFirst().text())
                .contains("Self-intersection")
                .contains("latitude -6.9");
    }

    @Test
    void an_open_ring_is_told() {
        var open = "{\"type\":\"Polygon\",\"coordinates\":[[[110.5,-7],[110.7,-6.8],[110.7,-7],[110.6,-7.1]]]}";
        assertThat(problems(file(feature("33.21", open))).getFirst().text()).contains("does not end where it begins");
    }

    @Test
    void areas_that_overlap_are_told_and_slivers_are_not() {
        assertThat(problems(file(feature("33.21", box(110.5, -7.0)), feature("33.74", box(110.4, -7.0)))))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.text()).contains("overlaps 33.21").contains("50%"));
        assertThat(accepted(file(feature("33.21", box(110.5, -7.0)), feature("33.74", box(110.3005, -7.0)))))
                .hasSize(2);
    }

    @Test
    void levels_are_not_mixed() {
        assertThat(problems(file(feature("33.21", box(110.5, -7.0)), feature("33.74.01", box(110.2, -7.0)))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("mixes levels"));
    }

    @Test
    void what_is_no_geojson_is_refused() {
        assertThat(problems("")).hasSize(1);
        assertThat(problems("[]")).hasSize(1);
        assertThat(problems("{\"type\":\"Feature\"}").getFirst().text()).contains("FeatureCollection");
        assertThat(problems("{\"features\":[]}").getFirst().text()).contains("no features");
        assertThat(problems(file(feature("33.21", box(110.5, -7.0))).replace("]}", ""))
                        .getFirst()
                        .text())
                .contains("no valid JSON");
        assertThat(problems("[".repeat(100_000))).hasSize(1);
    }

    private List<Boundary> accepted(String file) {
        var read = read(file);
        assertThat(read).as(read.toString()).isInstanceOf(BoundaryImport.Accepted.class);
        return ((BoundaryImport.Accepted) read).boundaries();
    }

    private List<BoundaryProblem> problems(String file) {
        assertThat(read(file)).isInstanceOf(BoundaryImport.Refused.class);
        return ((BoundaryImport.Refused) read(file)).problems();
    }

    private BoundaryImport read(String file) {
        return reader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "code");
    }

    private static RegionCode code(String value) {
        return new RegionCode(value);
    }

    static String file(String... features) {
        return "{\"type\":\"FeatureCollection\",\"name\":\"x\",\"features\":[" + String.join(",", features) + "]}";
    }

    static String feature(String code, @Nullable String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\"},\"geometry\":" + geometry + "}";
    }

    /// A fifth of a degree wide and high.
    static String box(double west, double south) {
        return ring(west, south, west + 0.2, south + 0.2);
    }

    private static String ring(double west, double south, double east, double north) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}"
                .formatted(west, south, east, south, east, north, west, north, west, south);
    }
}
