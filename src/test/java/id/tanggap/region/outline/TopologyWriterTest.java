package id.tanggap.region.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TopologyWriterTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// js/map-outline.js reads both: shipped and imported outlines are drawn by the same code.
    @Test
    void written_outlines_have_the_form_of_the_shipped_file() {
        var written = JSON.readTree(JSON.writeValueAsBytes(TopologyWriter.written(Areas.shipped())));

        assertThat(written.path("type").asString()).isEqualTo("Topology");
        var codes = written.path("objects").path("kabkota").path("geometries").findValuesAsString("code");
        assertThat(codes.stream().distinct()).hasSize(514);
        assertThat(written.path("objects").path("neighbours").path("geometries"))
                .isNotEmpty();
        assertThat(written.path("arcs")).hasSizeGreaterThan(2000);
        assertThat(written.path("transform").path("scale")).hasSize(2);
    }
}
