package id.tanggap.desk.help;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.FormClient;
import id.tanggap.ticket.TicketTestSetup;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Guides that everybody may read, and the tour of each role through pages that it may open.
class HelpPagesTest {

    private final TicketTestSetup house = TicketTestSetup.shared();

    @AfterEach
    void forget() {
        house.jdbc().sql("delete from sign_in_throttle").update();
    }

    private Viewer somebody(Role role) {
        return house.somebody(role, role == Role.BALAI ? "MGL" : null);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_tour_of_a_role_leads_through_pages_that_it_may_open_and_ends(Role role) {
        var person = somebody(role);
        var client = FormClient.signedIn(house, person);
        var steps = TourStep.of(role);
        assertThat(client.page("/help")).contains("Mulai tur").doesNotContain("id=\"tour\"");

        for (int step = 0; step < steps.size(); step++) {
            var page = client.post("/me/tour", Map.of("step", Integer.toString(step)));
            assertThat(page.statusCode()).as(steps.get(step).page()).isEqualTo(200);
            assertThat(page.body()).contains("Langkah %d dari %d".formatted(step + 1, steps.size()), "data-points=\"");
        }
        assertThat(client.page("/me")).contains("id=\"tour\"");
        assertThat(client.post("/me/tour/end", Map.of()).body()).doesNotContain("id=\"tour\"");
        assertThat(house.room(TourProgress.class).of(Objects.requireNonNull(person.userId())))
                .contains(new TourProgress.Reached(steps.size() - 1, true));
    }

    @Test
    void the_tour_goes_on_at_its_step_on_another_device() {
        var person = somebody(Role.AGENT);
        var here = FormClient.signedIn(house, person);
        here.page("/help");
        here.post("/me/tour", Map.of("step", "2"));

        assertThat(FormClient.signedIn(house, person).page("/help")).contains("Teruskan dari langkah 3");
    }

    @Test
    void every_guide_has_its_words_and_leads_to_its_page() {
        var client = FormClient.signedIn(house, somebody(Role.AGENT));
        var help = client.page("/help");

        assertThat(help).contains("Untuk pekerjaan Anda", "Tombol cepat");
        for (var guide : Guide.all()) {
            assertThat(help).contains("/help/" + guide.code());
            assertThat(client.page("/help/" + guide.code()))
                    .contains("href=\"" + guide.page() + "\"", "Bila macet:")
                    .doesNotContain("help.guide.");
        }
        assertThat(client.status("/help/tidak-ada")).isEqualTo(404);
        assertThat(client.post("/me/tour", Map.of("step", "99")).statusCode()).isEqualTo(400);
    }
}
