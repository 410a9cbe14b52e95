package id.tanggap.hazard.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapArea;
import id.tanggap.hazard.cap.message.CapCircle;
import id.tanggap.hazard.cap.message.CapClassification;
import id.tanggap.hazard.cap.message.CapDistribution;
import id.tanggap.hazard.cap.message.CapInfo;
import id.tanggap.hazard.cap.message.CapMessageId;
import id.tanggap.hazard.cap.message.CapNamedValue;
import id.tanggap.hazard.cap.message.CapPeriod;
import id.tanggap.hazard.cap.message.CapPolygon;
import id.tanggap.hazard.cap.message.CapResource;
import id.tanggap.hazard.cap.message.CapTime;
import id.tanggap.hazard.cap.message.CapWords;
import id.tanggap.region.GeoPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// Alerts that we write, against a schema written from the standard's data dictionary, and against our own reader.
class CapWriterProperties {

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(CapWriterProperties.class.getResource("/hazard/cap-1.2.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 300)
    void every_field_is_written_in_the_standards_order_and_read_again(@ForAll long seed)
            throws SAXException, IOException {
        var alert = new Writing(new Random(seed)).alert();
        var written = CapWriter.write(alert);
        SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(written)));
        var reading = CapReader.read(written);
        assertThat(reading.valid()).isTrue();
        assertThat(reading.alert()).isEqualTo(alert);
    }

    @Property(tries = 1)
    void what_the_standard_forbids_is_not_written() {
        var cancel = SampleAlerts.message("1", "Cancel", 2);
        assertThatThrownBy(() -> CapWriter.write(cancel))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("references-missing");
    }

    /// Random messages that keep to the standard.
    private record Writing(Random random) {

        CapAlert alert() {
            var type = word("msgType");
            var scope = word("scope");
            return new CapAlert(
                    id(),
                    word("status"),
                    type,
                    new CapDistribution(
                            maybe(this::text),
                            scope,
                            scope.equals("Restricted") ? text() : null,
                            scope.equals("Private") ? some(1, this::text) : List.of(),
                            some(0, this::text),
                            maybe(this::text)),
                    some(type.equals("Alert") ? 0 : 1, this::id),
                    some(0, this::text),
                    some(0, this::info));
        }

        private CapMessageId id() {
            return new CapMessageId(
                    "TNG-" + random.nextInt(1000), "posko" + random.nextInt(9) + "@contoh.example", time());
        }

        private CapInfo info() {
            return new CapInfo(
                    maybe(() -> random.nextBoolean() ? "id" : "en-US"),
                    new CapClassification(
                            some(1, () -> word("category")),
                            text(),
                            some(0, () -> word("responseType")),
                            word("urgency"),
                            word("severity"),
                            word("certainty"),
                            maybe(this::text),
                            some(0, this::named)),
                    new CapPeriod(maybe(this::time), maybe(this::time), maybe(this::time)),
                    new CapWords(
                            maybe(this::text),
                            maybe(this::text),
                            maybe(this::text),
                            maybe(this::text),
                            maybe(() -> "https://contoh.example/" + random.nextInt(100)),
                            maybe(this::text)),
                    some(0, this::named),
                    some(0, this::resource),
                    some(0, this::area));
        }

        private CapResource resource() {
            return new CapResource(
                    text(),
                    "image/png",
                    maybe(() -> Integer.toString(random.nextInt(100_000))),
                    maybe(() -> "https://contoh.example/a.png"),
                    maybe(() -> "eA=="),
                    maybe(() -> "da39a3ee5e6b4b0d3255bfef95601890afd80709"));
        }

        private CapArea area() {
            var altitude = maybe(() -> Integer.toString(random.nextInt(100)));
            return new CapArea(
                    text(),
                    some(0, this::polygon),
                    some(0, () -> new CapCircle(point(), random.nextInt(5000) / 10.0)),
                    some(0, this::named),
                    altitude,
                    altitude == null ? null : maybe(() -> "1200.5"));
        }

        private CapPolygon polygon() {
            var points = new ArrayList<>(some(3, this::point));
            points.add(points.getFirst());
            return new CapPolygon(points);
        }

        private GeoPoint point() {
            return new GeoPoint(random.nextInt(-90_000, 90_001) / 1000.0, random.nextInt(-180_000, 180_001) / 1000.0);
        }

        private CapNamedValue named() {
            return new CapNamedValue(text(), text());
        }

        private CapTime time() {
            return CapTime.of(OffsetDateTime.of(
                    2026,
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(24),
                    random.nextInt(60),
                    random.nextInt(60),
                    0,
                    ZoneOffset.ofHours(random.nextInt(10))));
        }

        private String text() {
            var texts = List.of("Banjir", "a < b & c > d", "\u00e9\u4e2d \ud83c\udf0a", "]]>", "dua kata", "x'y");
            return texts.get(random.nextInt(texts.size())) + random.nextInt(10);
        }

        private String word(String element) {
            var words = CapVocabulary.WORDS.getOrDefault(element, List.of());
            return words.get(random.nextInt(words.size()));
        }

        private <T> @Nullable T maybe(Supplier<T> value) {
            return random.nextBoolean() ? value.get() : null;
        }

        private <T> List<T> some(int least, Supplier<T> value) {
            var all = new ArrayList<T>();
            for (int i = least + random.nextInt(3); i > 0; i--) {
                all.add(value.get());
            }
            return all;
        }
    }
}
