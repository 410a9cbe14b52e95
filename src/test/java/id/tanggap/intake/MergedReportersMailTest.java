package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.journey.Post;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.link.TicketLinks;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two citizens whose tickets are merged and separated again, with a real mail server: neither gets a word of the
/// other.
class MergedReportersMailTest extends MailHouse {

    private static final Viewer AGENT =
            new Viewer(null, "Sari", Role.AGENT, null, ZoneId.of("Asia/Jakarta"), Locale.of("id"));
    private static final String ANI = "ani.demak@warga.test";
    private static final String BUDI = "budi.demak@warga.test";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TicketReader tickets;

    @Autowired
    private StaffMessages staff;

    @Autowired
    private TicketLinks links;

    @Autowired
    private TicketResolution resolution;

    @Test
    void neither_citizen_of_merged_tickets_gets_a_word_of_the_other_and_undoing_it_restores_whose_is_whose() {
        var idOfAni = POST.send("Ani <" + ANI + ">", "PKH Ani", "PKH saya di Demak belum cair, kata-ani", Map.of());
        var main = awaitTicket("PKH Ani");
        var idOfBudi = POST.send("Budi <" + BUDI + ">", "PKH Budi", "PKH di Demak tersendat, kata-budi", Map.of());
        var duplicate = awaitTicket("PKH Budi");
        var toBudi = awaitLetters(BUDI, 1).getLast();
        awaitLetters(ANI, 1);
        accepted(links.merge(TicketVersion.latest(duplicate, AGENT), main, "satu RT, keluhan yang sama"));

        var later = POST.send(
                "Budi <" + BUDI + ">", "Re: PKH Budi", "kata-budi kedua", Map.of("In-Reply-To", toBudi.messageId()));
        awaitWords(main, "kata-budi kedua");
        accepted(staff.answer(main, AGENT, "Jawaban untuk pemilik tiket utama."));
        var toAni = awaitLetters(ANI, 2).getLast();
        accepted(staff.answer(duplicate, AGENT, "Jawaban untuk pemilik duplikat."));
        var toBudiAgain = awaitLetters(BUDI, 2).getLast();

        assertThat(toAni.text()).contains("pemilik tiket utama");
        assertThat(toAni.inReplyTo()).isEqualTo(idOfAni);
        assertThat(toBudiAgain.text()).contains("pemilik duplikat");
        assertThat(toBudiAgain.inReplyTo())
                .as("answers the message that is in the main ticket")
                .isEqualTo(later);

        accepted(links.unmerge(TicketVersion.latest(duplicate, AGENT)));
        assertThat(words(main)).noneMatch(text -> text.contains("kata-budi"));
        assertThat(words(duplicate)).contains("kata-budi kedua").noneMatch(text -> text.contains("kata-ani"));

        POST.send("Budi <" + BUDI + ">", "Re: PKH Budi", "kata-budi ketiga", Map.of("In-Reply-To", later));
        awaitWords(duplicate, "kata-budi ketiga");
        accepted(resolution.end(TicketVersion.latest(main, AGENT), ChosenOutcome.as("solved")));
        accepted(resolution.end(TicketVersion.latest(duplicate, AGENT), ChosenOutcome.as("solved")));

        var allToAni = awaitLetters(ANI, 3);
        var allToBudi = awaitLetters(BUDI, 3);
        assertThat(allToAni).allSatisfy(letter -> assertThat(letter.toString())
                .doesNotContain("kata-budi", "PKH Budi", bare(idOfBudi), bare(later), duplicate.grouped(), BUDI)
                .doesNotContain(toBudi.messageId(), toBudiAgain.messageId(), "pemilik duplikat"));
        assertThat(allToBudi).allSatisfy(letter -> assertThat(letter.toString())
                .doesNotContain("kata-ani", "PKH Ani", bare(idOfAni), main.grouped(), ANI)
                .doesNotContain(toAni.messageId(), "pemilik tiket utama"));
        assertThat(words(main)).noneMatch(text -> text.contains("kata-budi"));
    }

    private static String bare(String messageId) {
        return messageId.substring(1, messageId.length() - 1);
    }

    private static void accepted(CommandResult result) {
        assertThat(result).isInstanceOf(CommandResult.Accepted.class);
    }

    private TicketNumber awaitTicket(String subject) {
        await().until(() -> !numbers(subject).isEmpty());
        return numbers(subject).getFirst();
    }

    private List<TicketNumber> numbers(String subject) {
        return jdbc.sql("select number from ticket where subject = :subject")
                .param("subject", subject)
                .query((row, n) -> new TicketNumber(row.getString(1)))
                .list();
    }

    private void awaitWords(TicketNumber number, String text) {
        await().until(() -> words(number).contains(text));
    }

    private List<String> words(TicketNumber number) {
        return tickets.detail(number, AGENT).orElseThrow().messages().stream()
                .map(TicketDetail.Message::text)
                .toList();
    }

    private static List<Post.Letter> awaitLetters(String address, int number) {
        await().until(() -> POST.read(address).size() >= number);
        return POST.read(address);
    }
}
