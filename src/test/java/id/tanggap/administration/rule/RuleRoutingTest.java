package id.tanggap.administration.rule;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.assignment.NextTicket;
import id.tanggap.assignment.Teams;
import id.tanggap.balai.BalaiCode;
import id.tanggap.routing.rule.RoutingRule;
import id.tanggap.routing.rule.RuleHits;
import id.tanggap.routing.rule.RuleTarget;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.view.TicketReader;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of tickets that a special rule decides about: opened, seen, declined, counted.
class RuleRoutingTest {

    private static final List<String> ANY = List.of();

    private final RuleHouse rules = new RuleHouse();
    private final TicketTestSetup house = rules.house;

    @AfterEach
    void no_rules() {
        rules.clear();
    }

    private static RuleTarget to(String balai) {
        return new RuleTarget.ToBalai(new BalaiCode(balai));
    }

    private String why(OpenedTicket ticket) {
        return house.events(ticket).stream()
                .map(event -> String.valueOf(event.data().get("reasons")))
                .filter(reasons -> reasons.contains("reason.routing.rule"))
                .findFirst()
                .orElse("");
    }

    @Test
    void the_first_rule_that_fits_names_the_balai_and_stands_in_the_timeline() {
        rules.rule("lain", to("WSB"), List.of("rehsos"), ANY);
        rules.rule("kartu", to("EFT"), List.of("bansos"), List.of("33"));
        rules.rule("semua", new RuleTarget.ToCentralUnit(), ANY, ANY);

        var ticket = rules.reported("PKH belum cair di Demak", "bansos.pkh", "33.21");

        assertThat(house.row(ticket).balai()).contains("EFT");
        assertThat(house.state(ticket)).isEqualTo(TicketState.HANDED_OVER);
        assertThat(why(ticket)).contains("kartu", "reason.routing.rule-otherwise");
    }

    @Test
    void the_central_unit_keeps_a_ticket_whoever_answers_for_its_place() {
        rules.rule("pusat", new RuleTarget.ToCentralUnit(), ANY, ANY);

        var ticket = rules.reported("PKH belum cair di Demak", "bansos.pkh", "33.21");

        assertThat(house.row(ticket).balai()).isEmpty();
        assertThat(house.state(ticket)).isEqualTo(TicketState.NEW);
        assertThat(why(ticket)).contains("rule-central", "pusat");
    }

    @Test
    void a_balai_that_declines_is_followed_by_the_one_that_answers_for_the_place() {
        rules.rule("ke-EFT", to("EFT"), ANY, ANY);
        var ticket = rules.reported("PKH belum cair di Demak", "bansos.pkh", "33.21");
        rules.clear();
        var ordinary = house.row(rules.reported("PKH belum cair di Demak", "bansos.pkh", "33.21"));
        rules.rule("ke-EFT", to("EFT"), ANY, ANY);

        var staff = house.somebody(Role.BALAI, "EFT");
        house.room(TicketAcceptance.class).decline(TicketVersion.latest(ticket.number(), staff), "Bukan wilayah kami");

        assertThat(house.row(ticket).balai()).isEqualTo(ordinary.balai());
    }

    @Test
    void a_corrected_ticket_is_asked_again() {
        var ticket = rules.reported("Bantuan belum cair", "bansos.pkh", "33.21");
        rules.rule("sembako", to("EFT"), List.of("bansos.sembako"), ANY);

        house.room(Correction.class)
                .correct(
                        TicketVersion.latest(ticket.number(), house.somebody(Role.AGENT, null)),
                        CorrectionRequest.category("bansos.sembako", "tentang sembako"));

        assertThat(house.row(ticket).balai()).contains("EFT");
        assertThat(why(ticket)).contains("sembako");
    }

    @Test
    void a_rule_neither_lowers_the_urgency_nor_hides_that_a_person_is_in_danger() {
        rules.rule("pusat", new RuleTarget.ToCentralUnit(), ANY, ANY);

        var ticket = rules.reported("Tolong, anak tetangga dipukul bapaknya sekarang", null, "33.21");

        assertThat(house.row(ticket).about().urgency()).isEqualTo(Urgency.DARURAT);
        assertThat(house.jdbc()
                        .sql("select understanding ->> 'danger' from ticket t where t.id = :id")
                        .param("id", ticket.id())
                        .query(String.class)
                        .single())
                .isNotEmpty();
    }

    @Test
    void a_restricted_ticket_is_not_shown_to_members_of_the_team_who_are_not_on_its_list() {
        var team = house.room(Teams.class).put("Tim " + rules.word, null);
        var stranger = member(team.id());
        var listed = member(team.id());
        house.room(NeedToKnow.class).grant(house.usernameOf(listed), Set.of("rehsos.anak"), "Uji");
        rules.rule("anak", new RuleTarget.ToTeam(team.id()), ANY, ANY);

        var ticket = rules.reported("Anak ditelantarkan", "rehsos.anak", "33.21");

        assertThat(house.row(ticket).assignment().team()).isEqualTo(team.id());
        var reader = house.room(TicketReader.class);
        assertThat(reader.summary(ticket.number(), viewer(stranger))).isEmpty();
        assertThat(reader.summary(ticket.number(), viewer(listed))).isPresent();
        assertThat(house.room(TicketReader.class).queue(viewer(stranger), null, 200))
                .noneMatch(row -> row.number().equals(ticket.number()));
        assertThat(house.room(NextTicket.class).forMe(viewer(stranger)))
                .isNotEqualTo(new CommandResult.Accepted(ticket.number()));
    }

    private Viewer member(long team) {
        var viewer = house.somebody(Role.AGENT, null);
        house.room(Teams.class).join(team, Objects.requireNonNull(viewer.userId()));
        return viewer;
    }

    /// As the next request of this person sees: lists may have changed since.
    private Viewer viewer(Viewer before) {
        return house.room(id.tanggap.access.Accounts.class)
                .byId(Objects.requireNonNull(before.userId()))
                .orElseThrow()
                .viewer();
    }

    @Test
    void a_team_that_is_gone_leaves_the_ticket_to_the_whole_national_desk() {
        rules.rule("tim", new RuleTarget.ToTeam(999_999_999), ANY, ANY);

        var ticket = rules.reported("PKH belum cair", "bansos.pkh", null);

        assertThat(house.row(ticket).assignment().team()).isNull();
        assertThat(why(ticket)).isEmpty();
    }

    @Test
    void spam_and_rights_over_personal_data_pass_no_rule() {
        rules.rule("semua", to("EFT"), ANY, ANY);

        assertThat(house.row(rules.reported("Hapus data saya", "umum.data-pribadi", "33.21"))
                        .balai())
                .isEmpty();
        assertThat(house.row(rules.reported("Menang undian", "umum.spam", "33.21"))
                        .balai())
                .isEmpty();
    }

    @Test
    void hits_of_two_nodes_add_up_whether_summed_up_yet_or_not() {
        var rule = rules.rule("hitung", new RuleTarget.ToCentralUnit(), ANY, ANY);
        var here = house.room(RuleHits.class);
        var there = new RuleHits(house.jdbc());
        rules.reported("PKH belum cair", "bansos.pkh", null);

        for (int i = 0; i < 3; i++) {
            house.transaction().executeWithoutResult(status -> here.hit(rule.key(), house.clock.instant()));
            there.sumUp(1_000);
            house.transaction().executeWithoutResult(status -> there.hit(rule.key(), house.clock.instant()));
        }
        house.transaction().executeWithoutResult(status -> {
            here.hit(rule.key(), house.clock.instant());
            status.setRollbackOnly();
        });

        assertThat(counted(rule)).isEqualTo(7);
        here.sumUp(1_000);
        assertThat(counted(rule)).isEqualTo(7);
    }

    private long counted(RoutingRule rule) {
        var count = house.room(RuleHits.class).counts(List.of(rule.key()), RuleRows.today(house.clock.instant()));
        return Objects.requireNonNull(count.get(rule.key())).today();
    }
}
