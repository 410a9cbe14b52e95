package id.tanggap.channel.hazard;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.hazard.HazardEvent;
import id.tanggap.hazard.HazardEvents;
import id.tanggap.hazard.cap.SampleAlerts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole way from an agency's server to events, with the lists and alerts of a day.
@SpringBootTest(classes = Tanggap.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class HazardChannelJourneyTest {

    private static final AgencyServer AGENCY = new AgencyServer();
    private static final AgencyServer STRANGER = new AgencyServer();

    @Autowired
    private HazardEvents events;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws IOException {
        TestDatabase.register(properties);
        var folder = TestFolders.ofContext();
        var channels = Files.createDirectories(folder.resolve("channels"));
        AGENCY.put("/gempaterkini.json", SampleAlerts.bytes("gempaterkini.json"));
        AGENCY.put("/autogempa.json", SampleAlerts.bytes("autogempa.json"));
        AGENCY.put("/gempadirasakan.json", SampleAlerts.bytes("halaman.json"));
        AGENCY.put("/id/rss.xml", index("/id/CJG_alert.xml", STRANGER.address("/secret.xml"), "file:///etc/passwd"));
        AGENCY.put("/en/rss.xml", index("/en/CJG_alert.xml", "/en/gone.xml", "/en/moved.xml"));
        AGENCY.put("/id/CJG_alert.xml", SampleAlerts.bytes("nowcast-id.xml"));
        AGENCY.put("/en/CJG_alert.xml", SampleAlerts.bytes("nowcast-en.xml"));
        AGENCY.put(
                "/en/moved.xml",
                new AgencyServer.Page(302, new byte[0], Map.of("Location", STRANGER.address("/secret.xml"))));
        STRANGER.put("/secret.xml", SampleAlerts.bytes("nowcast-id.xml"));
        Files.writeString(channels.resolve("hazard-bmkg.yaml"), """
                channel: hazard
                alerts:
                  indexes: ["%s", "%s"]
                  poll: 1s
                quakes:
                  lists: ["%s", "%s", "%s"]
                  poll: 1s
                """.formatted(
                        AGENCY.address("/id/rss.xml"),
                        AGENCY.address("/en/rss.xml"),
                        AGENCY.address("/gempaterkini.json"),
                        AGENCY.address("/autogempa.json"),
                        AGENCY.address("/gempadirasakan.json")));
        properties.add("tanggap.channels", channels::toString);
        properties.add("tanggap.search.folder", () -> folder.resolve("index").toString());
    }

    @Test
    void alerts_and_quakes_become_events() {
        await().until(() -> quakes().size() == 3 && alerts().size() == 1);
        await().untilAsserted(() -> assertThat(alerts().getFirst().words())
                .as("both languages of one alert")
                .containsOnlyKeys("id", "en"));
        assertThat(quakes().getFirst().quake()).isNotNull();
        assertThat(events.opening(Instant.EPOCH, 10))
                .extracting(event -> event.decision().why().key())
                .containsExactly("reason.hazard.quake-tsunami");

        AGENCY.put("/gempadirasakan.json", SampleAlerts.bytes("gempadirasakan.json"));
        await().until(() -> quakes().size() == 4);
        assertThat(events.problems(100)).as("the page in HTML is kept").anySatisfy(problem -> assertThat(
                        problem.problems().getFirst().key())
                .isEqualTo("reason.hazard.list-html"));

        await().until(() -> AGENCY.requests("/autogempa.json 304") > 0);
        assertThat(AGENCY.requests("/autogempa.json 200"))
                .as("an unchanged list is sent once")
                .isEqualTo(1);
        assertThat(AGENCY.requests("/id/CJG_alert.xml 200")).isEqualTo(1);
        assertThat(STRANGER.requests())
                .as("neither links nor redirects lead to other servers")
                .isEmpty();

        var update = new String(SampleAlerts.bytes("nowcast-id.xml"), StandardCharsets.UTF_8)
                .replace("02.33.004", "02.33.005")
                .replace("15:05:00", "16:05:00")
                .replace("<msgType>Alert<", "<msgType>Cancel<")
                .replace(
                        "<scope>Public</scope>",
                        "<scope>Public</scope><references>cuaca.ekstrem@contoh.example,"
                                + "2.49.0.1.360.0.2026.11.29.02.33.004,2026-11-29T15:05:00+07:00</references>");
        AGENCY.put("/id/CJH_alert.xml", update.getBytes(StandardCharsets.UTF_8));
        AGENCY.put("/id/rss.xml", index("/id/CJG_alert.xml", "/id/CJH_alert.xml"));
        await().until(() -> alerts().getFirst().cancelled());
        assertThat(alerts()).hasSize(1);
        assertThat(state()).isIn("open", "failing");
    }

    private String state() {
        return jdbc.sql("select state from channel_standing where channel_name = 'hazard-bmkg'")
                .query(String.class)
                .single();
    }

    private List<HazardEvent> quakes() {
        return events.latest(null, 100).stream().filter(HazardEvent::isQuake).toList();
    }

    private List<HazardEvent> alerts() {
        return events.latest(null, 100).stream()
                .filter(event -> !event.isQuake())
                .toList();
    }

    private static byte[] index(String... links) {
        var items = new StringBuilder();
        for (var link : links) {
            items.append(String.format(Locale.ROOT, """
                    <item><title>Hujan Lebat</title><link>%s</link><guid isPermaLink="false">%s</guid>
                    <pubDate>Sun, 29 Nov 2026 16:05:00 +0800</pubDate></item>
                    """, link.startsWith("/") ? AGENCY.address(link) : link, link));
        }
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Peringatan</title>"
                        + items + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
