package id.tanggap.hazard.cap;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.hazard.cap.message.CapPolygon;
import id.tanggap.taxonomy.ReasonMessages;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading alerts of any quality.
class CapReaderTest {

    private static final String ALERT = SampleAlerts.text("nowcast-id.xml");

    @Test
    void an_alert_in_the_agencys_form_is_valid() {
        var reading = read(ALERT);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.valid()).isTrue();
        var alert = reading.found().orElseThrow();
        assertThat(alert.id().sent().instant())
                .hasValueSatisfying(at -> assertThat(at).isEqualTo("2026-11-29T08:05:00Z"));
        var info = alert.infos().getFirst();
        assertThat(info.expires()).as("the agency writes it in WITA").hasValueSatisfying(at -> assertThat(at)
                .isEqualTo("2026-11-29T11:00:00Z"));
        assertThat(info.areas().getFirst().polygons()).hasSize(2).allMatch(CapPolygon::isClosed);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("a required element is missing", "<msgType>Alert</msgType>", "", "cap-missing"),
                fault("a required element is empty", ">cuaca.ekstrem@contoh.example<", "><", "cap-empty"),
                fault("an identifier with a space", ".33.004<", ".33 004<", "cap-name-characters"),
                fault("a sender with a comma", "cuaca.ekstrem@", "cuaca,ekstrem@", "cap-name-characters"),
                fault("a status that is none", ">Actual<", ">Real<", "cap-word"),
                fault("a status in small letters", ">Actual<", ">actual<", "cap-word"),
                fault("a category that is none", ">Met<", ">Weather<", "cap-word"),
                fault("the old certainty", ">Observed<", ">Very Likely<", "cap-word"),
                fault("Z for UTC", "15:05:00+07:00", "08:05:00Z", "cap-time-format"),
                fault("an offset without colon", "15:05:00+07:00", "15:05:00+0700", "cap-time-format"),
                fault("fractions of a second", "15:05:00+07:00", "15:05:00.5+07:00", "cap-time-format"),
                fault("no offset", "15:05:00+07:00", "15:05:00", "cap-time"),
                fault("a day that is none", "2026-11-29T15:05", "2026-02-30T15:05", "cap-time"),
                fault("an open polygon", " -6.80,110.50</polygon>", " -6.81,110.50</polygon>", "cap-polygon-open"),
                fault(
                        "a polygon of three points",
                        "-6.80,110.50 -6.80,110.80 -7.00,110.80 -7.00,110.50 -6.80,110.50",
                        "-6.80,110.50 -6.80,110.80 -6.80,110.50",
                        "cap-polygon-points"),
                fault("a point off the earth", "-7.00,110.50 -6.80", "-97.00,110.50 -6.80", "cap-point"),
                fault("a point that is no number", "-7.00,110.50 -6.80", "x,110.50 -6.80", "cap-point"),
                fault(
                        "a circle without radius",
                        "<polygon>-6.92",
                        "<circle>-6.9,110.4</circle><polygon>-6.92",
                        "cap-circle"),
                fault("a circle after its place", "</area>", "<circle>-6.9,110.4</circle></area>", "cap-circle"),
                fault(
                        "an order that is not that of the schema",
                        "<msgType>Alert</msgType>\n  <scope>Public</scope>",
                        "<scope>Public</scope><msgType>Alert</msgType>",
                        "cap-order"),
                fault("an element twice", "<scope>", "<scope>Public</scope><scope>", "cap-too-many"),
                fault("an element that is none", "<scope>", "<colour>red</colour><scope>", "cap-unknown"),
                fault("an element inside a text", "<event>", "<event><b>x</b>", "cap-unknown"),
                fault("text between elements", "<info>", "hello<info>", "cap-text-between"),
                fault("Restricted without restriction", ">Public<", ">Restricted<", "cap-restriction-missing"),
                fault("Private without addresses", ">Public<", ">Private<", "cap-addresses-missing"),
                fault("an Update of nothing", ">Alert<", ">Update<", "cap-references-missing"),
                fault("a Cancel of nothing", ">Alert<", ">Cancel<", "cap-references-missing"),
                fault("an Ack of nothing", ">Alert<", ">Ack<", "cap-references-missing"),
                fault("a reference of two parts", "<info>", "<references>a,b</references><info>", "cap-reference"),
                fault("a language that is none", "<language>id<", "<language>bahasa_indonesia<", "cap-language"),
                fault("a ceiling alone", "</area>", "<ceiling>500</ceiling></area>", "cap-ceiling-alone"),
                fault("an altitude in words", "</area>", "<altitude>high</altitude></area>", "cap-number"),
                fault("CAP 1.1", "cap:1.2", "cap:1.1", "cap-older-version"),
                fault("no namespace", " xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"", "", "cap-namespace"));
    }

    private static Arguments fault(String name, String from, String to, String problem) {
        return Arguments.of(name, from, to, problem);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void what_the_standard_forbids_is_told(String name, String from, String to, String problem) {
        assertThat(ALERT).as(name).contains(from);
        var reading = read(ALERT.replace(from, to));
        assertThat(reading.valid()).as(name).isFalse();
        assertThat(reading.problems()).extracting(one -> one.reason().key()).contains("reason.hazard." + problem);
        assertThat(reading.problems()).allSatisfy(one -> Stream.of("id", "en").forEach(language -> assertThat(
                        ReasonMessages.in(Locale.of(language)).say(one.reason()))
                .doesNotContain("reason.hazard")
                .doesNotContain("{")));
        assertThat(reading.found()).as("what can be read is read").isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exercise", "Error"})
    void an_advice_of_the_standard_leaves_an_alert_valid(String word) {
        var text = word.equals("Error")
                ? ALERT.replace(">Alert<", ">Error<")
                        .replace("<info>", "<references>a@b.example,1,2026-11-29T15:05:00+07:00</references><info>")
                : ALERT.replace(">Actual<", ">Exercise<");
        assertThat(read(text).problems())
                .extracting(one -> one.reason().key())
                .containsExactly("reason.hazard.cap-note-missing");
        assertThat(read(text).valid()).isTrue();
    }

    @Test
    void a_signature_is_no_problem() {
        var signed = ALERT.replace(
                "</alert>",
                "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignatureValue>eA==</ds:SignatureValue></ds:Signature></alert>");
        assertThat(read(signed).valid()).isTrue();
    }

    @Test
    void a_prefix_for_the_namespace_is_no_problem() {
        var prefixed = ALERT.replaceAll("<(/?)([a-zA-Z])", "<$1c:$2").replace("xmlns=", "xmlns:c=");
        assertThat(read(prefixed).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1"})
    void every_encoding_that_is_declared_is_read(String encoding) {
        var text = ALERT.replace("UTF-8", encoding).replace("Badan contoh", "Badan Météo");
        var reading = CapReader.read(text.getBytes(Charset.forName(encoding)));
        assertThat(reading.valid()).isTrue();
        assertThat(reading.found().orElseThrow().infos().getFirst().words().senderName())
                .isEqualTo("Badan Météo");
    }

    @Test
    void a_false_encoding_is_told_and_the_text_is_read() {
        var latin = CapReader.read(ALERT.replace("Badan contoh", "Badan Météo").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(latin.valid()).isFalse();
        assertThat(latin.problems()).extracting(one -> one.reason().key()).contains("reason.hazard.cap-encoding");
        assertThat(latin.found().orElseThrow().infos().getFirst().words().senderName())
                .isEqualTo("Badan Météo");
        var utf8 = CapReader.read(ALERT.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_8));
        assertThat(utf8.found()).isPresent();
        assertThat(utf8.valid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE alert SYSTEM \"http://127.0.0.1:1/alert.dtd\">",
                "<!DOCTYPE alert [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE alert>"
            })
    void a_document_type_is_refused_unread(String type) {
        var attack = ALERT.replace("<alert", type + "<alert").replace("Jawa Tengah</headline>", "&x;&b;</headline>");
        var reading = read(attack);
        assertThat(reading.found()).isEmpty();
        assertThat(reading.problems())
                .extracting(one -> one.reason().key())
                .containsExactly("reason.hazard.xml-doctype");
    }

    @Test
    void a_tower_of_elements_and_a_flood_of_them_are_refused() {
        assertThat(read("<a>".repeat(100_000)).problems())
                .extracting(one -> one.reason().key())
                .containsExactly("reason.hazard.xml-too-deep");
        assertThat(read("<alert>" + "<a/>".repeat(200_000) + "</alert>").problems())
                .extracting(one -> one.reason().key())
                .containsExactly("reason.hazard.xml-too-many");
        assertThat(CapReader.read(new byte[17 * 1024 * 1024]).problems())
                .extracting(one -> one.reason().key())
                .containsExactly("reason.hazard.xml-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{}",
                "<alert",
                "<alert></alert>",
                "<rss/>",
                "\u0000\u0001",
                "&&&",
                "<alert>&x;</alert>"
            })
    void whatever_is_no_alert_is_a_problem_and_no_exception(String text) {
        var reading = read(text);
        assertThat(reading.valid()).isFalse();
        assertThat(reading.problems()).isNotEmpty();
    }

    @Test
    void the_largest_known_alert_is_read() {
        var reading = CapReader.read(SampleAlerts.withPolygons(150, 3072).getBytes(StandardCharsets.UTF_8));
        assertThat(reading.valid()).isTrue();
        assertThat(reading.found()
                        .orElseThrow()
                        .infos()
                        .getFirst()
                        .areas()
                        .getFirst()
                        .polygons())
                .hasSize(150);
        assertThat(reading.found().orElseThrow().infos().getFirst().areas().getFirst().polygons().stream()
                        .mapToInt(polygon -> polygon.points().size())
                        .sum())
                .isEqualTo(3072);
    }

    @Test
    void an_alert_with_3072_points_in_each_of_its_150_polygons_is_read() {
        var corners = new StringBuilder();
        for (int corner = 0; corner < 3071; corner++) {
            corners.append(String.format(Locale.ROOT, "-6.%06d,110.%06d ", corner, corner));
        }
        var polygon = "<polygon>" + corners + "-6.000000,110.000000</polygon>";
        var reading = read(ALERT.replaceAll("(?s)<polygon>.*</polygon>", polygon.repeat(150)));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.found()
                        .orElseThrow()
                        .infos()
                        .getFirst()
                        .areas()
                        .getFirst()
                        .polygons())
                .hasSize(150)
                .allMatch(one -> one.points().size() == 3072);
    }

    private static CapReading read(String text) {
        return CapReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
