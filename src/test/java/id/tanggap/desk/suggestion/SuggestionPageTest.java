package id.tanggap.desk.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.Role;
import id.tanggap.desk.DeskClient;
import id.tanggap.desk.action.ActionTestSetup;
import id.tanggap.ticket.NewMessage;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.SuggestionReason;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.citizen.Tickets;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the program only suggests is shown on the desk, and one key accepts it.
class SuggestionPageTest extends ActionTestSetup {

    @Test
    void a_suggested_link_is_accepted_with_one_key() {
        var other = house.opened(Complaint.usual());
        var ticket = suggesting(other);

        var page = desk.get(path(ticket, "")).body();
        assertThat(page)
                .contains("Mungkin tentang tiket " + other.number().grouped(), "data-key=\"s\"", "<kbd>s</kbd>")
                .contains("/tickets/" + other.number().digits())
                .contains("Pengirim menyebut tiket " + other.number().grouped());
        desk.post(path(ticket, "suggestion/acceptance"), "entry", entry(ticket, "link-suggested"));

        var after = desk.get(path(ticket, "")).body();
        assertThat(after).contains("Terkait").doesNotContain("data-key=\"s\"", "suggestion/acceptance");
        assertThat(kinds(other)).endsWith("linked");
    }

    @Test
    void a_dismissed_suggestion_is_gone_for_good() {
        var other = house.opened(Complaint.usual());
        var ticket = suggesting(other);
        var entry = entry(ticket, "link-suggested");

        desk.post(path(ticket, "suggestion/dismissal"), "entry", entry);

        assertThat(desk.get(path(ticket, "")).body())
                .contains("mengabaikan usul")
                .doesNotContain("suggestion/acceptance", "suggestion/dismissal");
        assertThat(desk.post(path(ticket, "suggestion/dismissal"), "entry", entry)
                        .body())
                .contains("sudah diputuskan");
    }

    @ParameterizedTest
    @CsvSource({"terima kasih, CLOSED, Tutup tiket", "belum, HANDED_OVER, Buka lagi"})
    void a_suggested_answer_of_the_citizen_is_accepted(String words, TicketState state, String button) {
        var ticket = answered(words);
        assertThat(summary(ticket).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(desk.get(path(ticket, "")).body()).contains(button, "data-key=\"s\"", "belum terbukti");

        desk.post(path(ticket, "suggestion/acceptance"), "entry", entry(ticket, "act-suggested"));

        assertThat(summary(ticket).state()).isEqualTo(state);
        assertThat(desk.get(path(ticket, "")).body()).doesNotContain("suggestion/acceptance");
        assertThat(events(ticket).getLast().actor()).startsWith("Orang agent");
    }

    @ParameterizedTest
    @CsvSource({"terima kasih, acceptance", "belum, acceptance", "belum, dismissal"})
    void an_ended_ticket_that_waits_for_a_decision_is_on_top_of_the_queue_until_then(String words, String decision) {
        var ticket = answered(words);
        var elsewhere = new DeskClient(house, house.somebody(Role.BALAI, "EFT"));

        assertThat(waiting(desk)).contains(path(ticket, ""));
        assertThat(waiting(elsewhere)).doesNotContain(path(ticket, ""));
        desk.post(path(ticket, "suggestion/" + decision), "entry", entry(ticket, "act-suggested"));

        assertThat(waiting(desk)).doesNotContain(path(ticket, ""));
    }

    private static String waiting(DeskClient desk) {
        var page = desk.get("/queue").body();
        var start = page.indexOf("Menunggu keputusan:");
        return start < 0 ? "" : page.substring(start, page.indexOf("</p>", start));
    }

    @Test
    void a_dismissed_answer_changes_nothing() {
        var ticket = answered("belum");
        var entry = entry(ticket, "act-suggested");

        desk.post(path(ticket, "suggestion/dismissal"), "entry", entry);
        var late = desk.post(path(ticket, "suggestion/acceptance"), "entry", entry);

        assertThat(summary(ticket).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(late.body()).contains("sudah diputuskan");
    }

    @Test
    void what_nobody_suggested_is_not_accepted() {
        var ticket = answered("belum");

        for (var entry : List.of("1", "0", "999", "x", "")) {
            desk.post(path(ticket, "suggestion/acceptance"), "entry", entry);
            desk.post(path(ticket, "suggestion/dismissal"), "entry", entry);
        }

        assertThat(summary(ticket).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(kinds(ticket)).endsWith("act-suggested");
    }

    @Test
    void the_answer_to_an_earlier_end_is_not_suggested_any_more() {
        var ticket = answered("belum");
        var entry = entry(ticket, "act-suggested");
        house.room(TicketResolution.class).reopen(latest(ticket), "ternyata belum");
        house.room(TicketResolution.class).end(latest(ticket), ChosenOutcome.as("solved"));

        assertThat(desk.get(path(ticket, "")).body()).doesNotContain("suggestion/acceptance");
        desk.post(path(ticket, "suggestion/acceptance"), "entry", entry);
        assertThat(summary(ticket).state()).isEqualTo(TicketState.RESOLVED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR"})
    void who_only_reads_is_offered_nothing_and_changes_nothing(Role role) {
        var ticket = answered("belum");
        var reader = new DeskClient(house, house.somebody(role, null));

        assertThat(reader.get(path(ticket, "")).body())
                .contains("belum terbukti")
                .doesNotContain("suggestion/acceptance", "suggestion/dismissal");
        reader.post(path(ticket, "suggestion/acceptance"), "entry", entry(ticket, "act-suggested"));
        reader.post(path(ticket, "suggestion/dismissal"), "entry", entry(ticket, "act-suggested"));
        assertThat(kinds(ticket)).endsWith("act-suggested");
    }

    @Test
    void a_balai_that_may_not_close_is_not_offered_to() {
        var ticket = answered("terima kasih");
        var balai = new DeskClient(house, house.somebody(Role.BALAI, balaiOf(ticket)));

        assertThat(balai.get(path(ticket, "")).body()).doesNotContain("suggestion/acceptance");
        balai.post(path(ticket, "suggestion/acceptance"), "entry", entry(ticket, "act-suggested"));
        assertThat(summary(ticket).state()).isEqualTo(TicketState.RESOLVED);
    }

    @Test
    void a_message_shows_how_well_its_sender_is_proven() {
        var ticket = house.opened(Complaint.usual());
        join(ticket, "kabar pertama", SenderProof.AUTHENTICATED);
        assertThat(desk.get(path(ticket, "")).body()).doesNotContain("belum terbukti", "pengirim lain");

        join(ticket, "kabar kedua", SenderProof.UNPROVEN);

        assertThat(desk.get(path(ticket, "")).body())
                .containsOnlyOnce(">belum terbukti<")
                .contains("Tidak ada yang menjamin");
    }

    @Test
    void a_message_of_another_sender_shows_it_and_where_it_wants_answers() {
        var ticket = house.opened(Complaint.usual());
        house.jdbc()
                .sql("update ticket_message set sender_proof = 'other-sender', reply_to = :to where ticket_id = :id")
                .param("to", "budi@warga.test")
                .param("id", ticket.id())
                .update();

        assertThat(desk.get(path(ticket, "")).body()).contains(">pengirim lain<", "Minta dibalas ke budi@warga.test");
    }

    @Test
    void a_message_of_another_sender_joins_no_ticket() {
        var ticket = house.opened(Complaint.usual());

        assertThatThrownBy(() -> join(ticket, "sudah", SenderProof.OTHER_SENDER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// A missing proof denies.
    @ParameterizedTest
    @CsvSource({"sudah", "belum"})
    void a_message_without_any_proof_acts_on_nothing(String words) {
        var ticket = house.opened(Complaint.usual());
        house.room(TicketResolution.class).end(latest(ticket), ChosenOutcome.as("solved"));

        house.room(Tickets.class)
                .join(
                        ticket.id(),
                        "email",
                        new NewMessage("Budi", words, null, null, null, false, List.of()),
                        house.clock.instant());

        assertThat(summary(ticket).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(kinds(ticket)).endsWith("act-suggested");
    }

    @Test
    void the_citizen_of_a_duplicate_does_not_end_the_main_ticket_of_somebody_else() {
        var main = house.opened(Complaint.usual());
        var duplicate = house.opened(Complaint.usual());
        house.room(id.tanggap.ticket.link.TicketLinks.class).merge(latest(duplicate), main.number(), "hal yang sama");
        house.room(TicketResolution.class).end(latest(main), ChosenOutcome.as("solved"));

        join(duplicate, "sudah", SenderProof.OUR_REFERENCE);

        assertThat(summary(main).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(kinds(main)).endsWith("act-suggested");
    }

    private OpenedTicket suggesting(OpenedTicket other) {
        var ticket = house.opened(Complaint.usual());
        house.room(Tickets.class)
                .suggestLink(ticket.id(), other.number(), SuggestionReason.OTHER_SENDER, house.clock.instant());
        return ticket;
    }

    private OpenedTicket answered(String words) {
        var ticket = house.opened(Complaint.usual());
        house.room(TicketResolution.class).end(latest(ticket), ChosenOutcome.as("solved"));
        join(ticket, words, SenderProof.UNPROVEN);
        return ticket;
    }

    private void join(OpenedTicket ticket, String words, SenderProof proof) {
        house.room(Tickets.class)
                .join(ticket.id(), "email", TicketTestSetup.message(words).provenBy(proof), house.clock.instant());
    }

    private List<TicketDetail.Event> events(OpenedTicket ticket) {
        return house.room(TicketReader.class)
                .detail(ticket.number(), house.somebody(Role.AGENT, null))
                .orElseThrow()
                .events();
    }

    private List<String> kinds(OpenedTicket ticket) {
        return events(ticket).stream().map(TicketDetail.Event::kind).toList();
    }

    private String entry(OpenedTicket ticket, String kind) {
        return events(ticket).stream()
                .filter(event -> event.kind().equals(kind))
                .map(event -> Integer.toString(event.n()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
