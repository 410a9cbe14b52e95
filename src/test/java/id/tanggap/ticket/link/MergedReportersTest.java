package id.tanggap.ticket.link;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.reply.compose.ReplyContext;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.NewAttachment;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.citizen.LateFiles;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.privacy.Confidentiality;
import id.tanggap.ticket.timeline.TimelineCheck;
import id.tanggap.ticket.view.TicketReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Merged tickets of two reporters: what is whose, during the merge and after it is undone.
class MergedReportersTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);
    private final TicketLinks links = house.room(TicketLinks.class);
    private final OpenedTicket main;
    private final OpenedTicket duplicate;

    MergedReportersTest() {
        house.clock.set(TicketTestSetup.TUESDAY);
        main = house.opened(Complaint.usual());
        duplicate = house.opened(Complaint.usual());
    }

    @AfterEach
    void the_timelines_give_the_tickets_back() {
        for (var ticket : List.of(main, duplicate)) {
            assertThat(house.room(TimelineCheck.class).check(ticket.id())).isEmpty();
        }
    }

    @Test
    void tickets_of_two_reporters_are_merged_only_with_a_reason_that_both_timelines_keep() {
        assertThat(reason(links.merge(seen(duplicate), main.number(), " ")))
                .isEqualTo("refused.ticket.merge.reporters");
        assertThat(house.state(duplicate)).isEqualTo(TicketState.HANDED_OVER);

        accepted(links.merge(seen(duplicate), main.number(), " serumah "));

        assertThat(house.events(duplicate).getLast().data()).containsEntry("reason", "serumah");
        assertThat(house.events(main).getLast().data()).containsEntry("reason", "serumah");
    }

    @Test
    void tickets_of_one_reporter_are_merged_without_a_reason() {
        ofOneReporter();

        accepted(links.merge(seen(duplicate), main.number(), ""));
    }

    @Test
    void tickets_without_a_reporter_count_as_of_two() {
        house.jdbc()
                .sql("update ticket set reporter_id = null where id in (:ids)")
                .param("ids", List.of(main.id(), duplicate.id()))
                .update();

        assertThat(reason(links.merge(seen(duplicate), main.number(), ""))).isEqualTo("refused.ticket.merge.reporters");
    }

    /// Else a merge without a reason would tell whether two hidden reporters are one person.
    @Test
    void a_reporter_who_is_hidden_from_the_agent_counts_as_another_one() {
        ofOneReporter();
        accepted(house.room(Confidentiality.class).conceal(seen(main)));

        assertThat(reason(links.merge(seen(duplicate), main.number(), ""))).isEqualTo("refused.ticket.merge.reporters");
    }

    @Test
    void a_confidential_ticket_never_joins_another_reporters() {
        accepted(house.room(Confidentiality.class).conceal(seen(duplicate)));

        assertThat(reason(links.merge(seen(duplicate), main.number(), "serumah")))
                .isEqualTo("refused.ticket.merge.confidential");
    }

    @Test
    void a_duplicate_is_concealed_only_after_the_merge_is_undone() {
        merged();

        assertThat(reason(house.room(Confidentiality.class).conceal(seen(duplicate))))
                .isEqualTo("refused.ticket.conceal.merged");
    }

    @Test
    void messages_that_joined_the_main_ticket_go_back_with_their_files_when_the_merge_is_undone() {
        merged();
        var text = house.joined(duplicate, "Anak saya bernama Rahasia");
        house.room(LateFiles.class).attach(text, file("kk.jpg"), house.clock.instant());
        house.room(StaffMessages.class).answer(main.number(), agent, "Kami periksa.");
        assertThat(files(main)).containsExactly("kk.jpg");

        accepted(links.unmerge(seen(duplicate)));

        assertThat(words(main)).containsExactly("isi laporan", "Kami periksa.");
        assertThat(files(main)).isEmpty();
        assertThat(words(duplicate)).containsExactly("isi laporan", "Anak saya bernama Rahasia");
        assertThat(files(duplicate)).containsExactly("kk.jpg");
        assertThat(kinds(main)).endsWith("unlinked", "messages-left");
        assertThat(kinds(duplicate)).endsWith("redirected", "unmerged", "messages-returned");
        assertThat(house.events(main).getLast().data())
                .containsEntry("into", duplicate.number().digits())
                .containsEntry("messages", List.of((int) text));
    }

    @Test
    void a_file_that_comes_after_the_merge_was_undone_finds_its_message() {
        merged();
        var text = house.joined(duplicate, "Fotonya menyusul");
        accepted(links.unmerge(seen(duplicate)));

        house.room(LateFiles.class).attach(text, file("foto.jpg"), house.clock.instant());

        assertThat(files(main)).isEmpty();
        assertThat(files(duplicate)).containsExactly("foto.jpg");
    }

    @Test
    void the_same_message_that_arrives_again_after_the_merge_was_undone_is_not_doubled() {
        merged();
        house.joined(duplicate, "Satu kali saja");
        accepted(links.unmerge(seen(duplicate)));
        merged();
        accepted(links.unmerge(seen(duplicate)));

        assertThat(words(duplicate)).containsOnlyOnce("Satu kali saja");
        assertThat(words(main)).doesNotContain("Satu kali saja");
    }

    @Test
    void messages_of_a_chain_go_back_to_the_ticket_that_leaves_it() {
        var inner = house.opened(Complaint.usual());
        accepted(links.merge(seen(inner), duplicate.number(), "serumah"));
        house.joined(inner, "sebelum");
        merged();
        house.joined(inner, "sesudah");
        house.joined(duplicate, "dari tengah");
        assertThat(words(main)).contains("sesudah", "dari tengah").doesNotContain("sebelum");

        accepted(links.unmerge(seen(inner)));

        assertThat(words(inner)).containsExactly("isi laporan", "sebelum", "sesudah");
        assertThat(words(duplicate)).containsExactly("isi laporan");
        assertThat(words(main)).containsExactly("isi laporan", "dari tengah");
        assertThat(house.room(TimelineCheck.class).check(inner.id())).isEmpty();
    }

    @Test
    void what_leaves_with_a_duplicate_stays_of_its_own_duplicates() {
        var inner = house.opened(Complaint.usual());
        accepted(links.merge(seen(inner), duplicate.number(), "serumah"));
        merged();
        house.joined(inner, "dari dalam");

        accepted(links.unmerge(seen(duplicate)));
        assertThat(words(duplicate)).containsExactly("isi laporan", "dari dalam");
        assertThat(words(main)).containsExactly("isi laporan");

        accepted(links.unmerge(seen(inner)));
        assertThat(words(inner)).containsExactly("isi laporan", "dari dalam");
        assertThat(words(duplicate)).containsExactly("isi laporan");
    }

    @Test
    void a_ticket_that_waited_for_its_citizen_works_again_if_they_wrote_during_the_merge() {
        accepted(house.room(TicketWaiting.class).ask(seen(duplicate), "Di mana?"));
        merged();
        house.joined(duplicate, "Di Demak");

        accepted(links.unmerge(seen(duplicate)));

        assertThat(house.state(duplicate)).isEqualTo(TicketState.HANDED_OVER);
        assertThat(kinds(duplicate)).endsWith("unmerged", "messages-returned", "resumed");
    }

    /// The attacker's view: ids of mails name the writer's computer, and an answer to somebody else's text would be
    /// let through the window of 24 hours.
    @Test
    void letters_of_one_reporter_refer_to_no_message_of_the_other() {
        merged();
        var before = context(main);
        house.clock.pass(Duration.ofDays(2));
        var text = house.joined(duplicate, "Saya menunggu");
        identify(text, "komputer-tetangga@warga.test");

        assertThat(context(main).references()).doesNotContain("komputer-tetangga@warga.test");
        assertThat(context(main)).isEqualTo(before);
        assertThat(context(duplicate).references()).contains("komputer-tetangga@warga.test");
        assertThat(context(duplicate).lastFromCitizen()).isEqualTo("komputer-tetangga@warga.test");
        assertThat(lastTextAt(duplicate)).isAfter(lastTextAt(main));
    }

    @Test
    void a_reporter_who_wrote_both_tickets_is_answered_to_their_latest_message() {
        ofOneReporter();
        merged();
        identify(house.joined(duplicate, "Saya menunggu"), "terakhir@warga.test");

        assertThat(context(main).lastFromCitizen()).isEqualTo("terakhir@warga.test");
    }

    private record Topic(List<String> references, String lastFromCitizen) {}

    private Topic context(OpenedTicket ticket) {
        var message = house.room(ReplyContext.class).of(ticket.id()).thread();
        return new Topic(message.references(), String.valueOf(message.lastFromCitizen()));
    }

    private Instant lastTextAt(OpenedTicket ticket) {
        return house.room(ReplyContext.class).of(ticket.id()).to().lastTextAt().orElseThrow();
    }

    private void identify(long message, String id) {
        house.jdbc()
                .sql("update ticket_message set message_id = :id where id = :message")
                .param("id", id)
                .param("message", message)
                .update();
    }

    private void ofOneReporter() {
        house.jdbc()
                .sql("update ticket set reporter_id = (select reporter_id from ticket where id = :one) where id = :two")
                .param("one", main.id())
                .param("two", duplicate.id())
                .update();
    }

    private NewAttachment file(String name) {
        var blob = house.room(BlobStore.class).keep(name.getBytes(StandardCharsets.UTF_8));
        return new NewAttachment(name, "image/jpeg", blob, false, null);
    }

    private void merged() {
        accepted(links.merge(seen(duplicate), main.number(), "serumah"));
    }

    private TicketVersion seen(OpenedTicket ticket) {
        return TicketVersion.latest(ticket.number(), agent);
    }

    private static void accepted(CommandResult result) {
        assertThat(result).isInstanceOf(CommandResult.Accepted.class);
    }

    private static String reason(CommandResult result) {
        return ((CommandResult.Refused) result).reason().key();
    }

    private TicketDetail detail(OpenedTicket ticket) {
        return house.room(TicketReader.class).detail(ticket.number(), agent).orElseThrow();
    }

    private List<String> words(OpenedTicket ticket) {
        return detail(ticket).messages().stream()
                .map(TicketDetail.Message::text)
                .toList();
    }

    private List<String> files(OpenedTicket ticket) {
        return detail(ticket).messages().stream()
                .flatMap(message -> message.files().stream())
                .map(TicketDetail.File::name)
                .toList();
    }

    private List<String> kinds(OpenedTicket ticket) {
        return house.events(ticket).stream().map(TicketDetail.Event::kind).toList();
    }
}
