package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanggap.Patience.await;
import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.Position;
import id.tanggap.hazard.DocumentKind;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentState;
import id.tanggap.incident.IncidentTestSetup;
import id.tanggap.incident.view.Incidents;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A duty officer at the command center: from reports, a quake and an alert to an incident, and its reporters told.
@ResourceLock("IncidentTestSetup")
class IncidentJourney {

    private static final double PATIENCE = 40_000;

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
        IncidentTestSetup.openCarriers();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Visitors visitors() {
        return new Visitors(chromium, path -> HOUSE.address(path).toString(), username -> "sandi-" + username);
    }

    private static Page officer(Visitors visitors) {
        var page = visitors.page(Visitors.desk());
        visitors.signIn(page, HOUSE.usernameOf(OFFICER));
        return page;
    }

    private static Incident proposed(Predicate<Incident> which) {
        return await().until(
                        () -> HOUSE.room(Incidents.class).list(IncidentState.PROPOSED, null, 500).stream()
                                .filter(which)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Predicate<Incident> in(String place) {
        return one ->
                one.facts().places().stream().anyMatch(code -> code.value().startsWith(place));
    }

    @Test
    void three_reports_are_a_proposal_that_becomes_an_incident_with_their_tickets() {
        for (var n = 0; n < 3; n++) {
            IncidentTestSetup.reported("35.02.01");
        }
        var proposal = proposed(in("35.02"));
        try (var visitors = visitors()) {
            var page = officer(visitors);
            assertThat(page.locator("#command-badge b")).isVisible();
            page.navigate(HOUSE.address("/incidents").toString());
            var row = page.locator(".proposal[aria-labelledby=name-" + proposal.code() + "]");
            assertThat(row).containsText("3 laporan dari warga berbeda");
            row.locator("button.primary").click();

            assertThat(page.locator(".state-open")).isVisible();
            assertThat(page.locator(".ticket-picks li")).hasCount(3);
            page.keyboard().press("i");
            assertThat(page.locator(".undo-line")).containsText("3 tiket dimasukkan");
            assertThat(page.locator(".incident-figures div").first()).containsText("3");

            page.keyboard().press("u");
            assertThat(page.locator(".quiet")).containsText("3 tiket dilepas lagi");
            assertThat(page.locator(".ticket-picks li")).hasCount(3);
            page.keyboard().press("i");
            page.locator(".table a[href*='/tickets/']").first().click();
            assertThat(page.locator(".incident-of"))
                    .containsText(proposal.code().value());
        }
    }

    @Test
    void a_quake_and_an_alert_are_proposals_of_their_own() {
        var at = HOUSE.clock.instant().minus(Duration.ofMinutes(5));
        IncidentTestSetup.feed(DocumentKind.QUAKES, IncidentTestSetup.quake(at, "6.7", "-3.69", "128.19"));
        IncidentTestSetup.feed(
                DocumentKind.ALERT,
                new IncidentTestSetup.FloodAlerts("UJI-JOMBANG", at, -7.55, 112.23).message("Alert", 1));
        var quake = proposed(one -> one.facts().name().contains("UJI-128.19"));
        var alert = proposed(one -> one.facts().name().contains("UJI-JOMBANG"));
        try (var visitors = visitors()) {
            var page = officer(visitors);
            page.navigate(HOUSE.address("/incidents/" + quake.code()).toString());
            assertThat(page.locator(".proposal")).containsText("Gempa M 6,7");
            page.keyboard().press("y");
            assertThat(page.locator(".state-open")).isVisible();

            page.navigate(HOUSE.address("/incidents/" + alert.code()).toString());
            page.locator("#dismiss-why").fill("sudah ditangani daerah");
            page.locator(".dismiss button").click();
            assertThat(page.locator(".state-dismissed")).isVisible();
            assertThat(page.locator(".log")).containsText("sudah ditangani daerah");
        }
    }

    @Test
    void an_incident_is_opened_by_hand_with_a_place_a_circle_and_a_declaration() {
        try (var visitors = visitors()) {
            var page = officer(visitors);
            page.navigate(HOUSE.address("/incidents/new").toString());
            page.locator("#i-place").fill("Undaan, Kudus, Jawa Tengah");
            page.locator("button[name=add]").click();
            assertThat(page.locator(".chosen-places")).containsText("Undaan");
            page.locator("select[name=type]").selectOption("banjir");
            page.locator("#i-circles").fill("-6.85, 110.84, 12");
            page.locator(".incident-form[data-draws=on]").waitFor();
            for (var corner : List.of(new Position(90, 90), new Position(190, 90), new Position(190, 190))) {
                page.locator(".draw-area .map-screen").click(new Locator.ClickOptions().setPosition(corner));
            }
            assertThat(page.locator("#i-polygons"))
                    .hasValue(Pattern.compile("(-?\\d+\\.\\d{5}, \\d+\\.\\d{5}\\n?){3}"));
            page.locator("#i-by").fill("Bupati Kudus");
            page.locator("button.btn.primary").click();

            assertThat(page.locator("h1"))
                    .containsText("Banjir di Undaan", new ContainsTextOptions().setTimeout(PATIENCE));
            assertThat(page.locator(".facts-list")).containsText("Bupati Kudus");
            assertThat(page.locator(".facts-list")).containsText("12 km");
            assertThat(page.locator(".facts-list")).containsText("poligon dengan 3 titik");

            page.locator("a[href$='/facts']").click();
            page.locator("input[name=phase][value=transisi]").check();
            page.locator("button.btn.primary").click();
            assertThat(page.locator(".log")).containsText("Tanggap darurat → Transisi");
        }
    }

    @Test
    void the_picture_follows_its_tickets_and_its_figures_open_rows_by_keyboard() {
        var incident = IncidentTestSetup.opened(IncidentTestSetup.flood("35.04"));
        IncidentTestSetup.attach(incident, IncidentTestSetup.reported("35.04.01"));
        try (var visitors = visitors()) {
            var page = officer(visitors);
            page.navigate(
                    HOUSE.address("/incidents/" + incident.code() + "/picture").toString());
            var tickets = page.locator(".picture .band .fig .big").first();
            assertThat(tickets).hasText("1");
            page.locator(".map.ready").waitFor();
            IncidentTestSetup.attach(incident, IncidentTestSetup.reported("35.04.01"));
            assertThat(tickets).hasText("2", new HasTextOptions().setTimeout(PATIENCE));

            page.locator("#picture-people td a").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".near-chip"))
                    .containsText("dalam 50 km dari " + incident.facts().name());
            page.locator(".near-chip a").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".resource-table, .none").first()).isVisible();
            assertThat(page.locator(".near-chip")).hasCount(0);

            page.clock().install();
            page.navigate(
                    HOUSE.address("/incidents/" + incident.code() + "/wall").toString());
            assertThat(page.locator(".slide.on h2")).hasText("Siapa dan apa yang terdekat");
            page.clock().fastForward(12_500);
            assertThat(page.locator(".slide.on h2")).hasText("Petugas yang siap");
        }
    }

    @Test
    void one_update_reaches_sixty_reporters_each_once() {
        var incident = IncidentTestSetup.opened(IncidentTestSetup.flood("35.03"));
        for (var n = 0; n < 60; n++) {
            var ticket =
                    n % 3 == 0 ? IncidentTestSetup.reportedByPhone("35.03.01") : IncidentTestSetup.reported("35.03.01");
            IncidentTestSetup.attach(incident, ticket);
        }
        try (var visitors = visitors()) {
            var page = officer(visitors);
            page.navigate(
                    HOUSE.address("/incidents/" + incident.code() + "/update").toString());
            page.locator("#update-text").fill("Air mulai surut. Dapur umum di Balai Desa.");
            page.locator(".update-form button").click();

            assertThat(page.locator("#preview")).containsText("60 pelapor");
            assertThat(page.locator(".channel-sample")).hasCount(2);
            assertThat(page.locator(".channel-sample").first()).containsText("Dapur umum di Balai Desa.");
            page.locator("form[action$='/updates'] button").click();

            assertThat(page.locator(".sent-update [role=status]"))
                    .containsText("Selesai: 60 pelapor", new ContainsTextOptions().setTimeout(PATIENCE));
        }
        assertThat(HOUSE.jdbc()
                        .sql("""
                                select count(*) from ticket_message m
                                join incident_ticket a on a.ticket_id = m.ticket_id
                                where a.incident_id = :incident and m.text like '%Dapur umum%' and m.event = 'incident-update'
                                """)
                        .param("incident", incident.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(60);
    }
}
