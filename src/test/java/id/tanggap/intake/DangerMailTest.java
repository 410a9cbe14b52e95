package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.journey.Post;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a person in danger is answered by e-mail, with a real mail server.
class DangerMailTest extends MailHouse {

    private static final String SERIOUSLY = "Pesan Anda kami anggap sungguh-sungguh.";

    @Autowired
    private JdbcClient jdbc;

    private static List<Post.Letter> awaitLetters(String address, int count) {
        await().until(() -> POST.read(address).size() >= count);
        return POST.read(address);
    }

    private int alerts(String subject) {
        return jdbc.sql("""
                        select count(*) from danger_alert a join ticket t on t.id = a.ticket_id where t.subject = :subject
                        """).param("subject", subject).query(Integer.class).single();
    }

    @Test
    void words_of_violence_get_a_letter_of_their_own_instead_of_the_acknowledgement() {
        POST.send(
                "ratna@warga.test",
                "Tolong",
                "Selamat malam. Suami saya pukul saya terus, saya takut pulang.",
                Map.of());

        var letter = awaitLetters("ratna@warga.test", 1).getFirst();

        assertThat(letter.text())
                .startsWith(SERIOUSLY)
                .contains("129 (uji)")
                .doesNotContain("sudah kami terima", "menelepon Anda");
        assertThat(letter.autoSubmitted()).isEqualTo("auto-replied");
        assertThat(alerts("Tolong")).isEqualTo(1);
        assertThat(POST.read("ratna@warga.test")).hasSize(1);
    }

    @Test
    void a_reply_that_speaks_of_danger_is_answered_and_our_quoted_words_are_not() {
        POST.send("wati@warga.test", "PKH Wati", "PKH saya di Demak belum cair", Map.of());
        var first = awaitLetters("wati@warga.test", 1).getFirst();
        assertThat(first.text()).contains("sudah kami terima");

        POST.send(
                "wati@warga.test",
                first.subject(),
                "Saya sudah tidak kuat hidup, pengen mati saja",
                Map.of("In-Reply-To", first.messageId()));
        var second = awaitLetters("wati@warga.test", 2).getLast();
        assertThat(second.text()).startsWith(SERIOUSLY);
        assertThat(alerts("PKH Wati")).isEqualTo(1);

        POST.send(
                "wati@warga.test",
                second.subject(),
                "Terima kasih.\n\n> " + second.text().replace("\n", "\n> "),
                Map.of("In-Reply-To", second.messageId()));
        await().until(() -> jdbc.sql("""
                                select count(*) from ticket_message m join ticket t on t.id = m.ticket_id
                                where t.subject = 'PKH Wati' and m.direction = 'in'
                                """).query(Integer.class).single() == 3);
        assertThat(POST.read("wati@warga.test")).hasSize(2);
        assertThat(alerts("PKH Wati")).isEqualTo(1);
    }

    @Test
    void a_machine_that_speaks_of_danger_is_neither_answered_nor_rung_for() {
        POST.send(
                "berita@warga.test",
                "Berita pagi",
                "Seorang warga dipukuli lalu bunuh diri",
                Map.of("Auto-Submitted", "auto-generated"));

        await().until(() -> jdbc.sql("select count(*) from ticket where subject = 'Berita pagi'")
                        .query(Integer.class)
                        .single()
                == 1);
        assertThat(alerts("Berita pagi")).isZero();
        assertThat(jdbc.sql("select count(*) from outbound where recipient = 'berita@warga.test'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
