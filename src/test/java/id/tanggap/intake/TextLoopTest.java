package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Numbers that answer by themselves, and floods of texts. Nothing that was received is lost, and few texts leave.
class TextLoopTest extends TextHouse {

    private static final int ROUNDS = 14;

    /// The first number of a block of a hundred that no other test uses.
    private static String block() {
        var number = someNumber();
        return number.substring(0, number.length() - 2);
    }

    @Test
    void a_number_that_answers_each_of_our_texts_is_stopped_at_its_number() {
        var from = someNumber();
        flood(n -> from, n -> "Terima kasih, pesan Anda soal %s kami terima".formatted(matter(n)));
        IntStream.range(0, ROUNDS).forEach(n -> keyword(from, "STATUS"));

        System.out.printf("loop: a number that answers got %d texts of %d%n", sent(from), 2 * ROUNDS);
        assertThat(sent(from)).isBetween(1L, 6L);
        assertThat(reasons(from)).contains("number-limit");
        clock.pass(Duration.ofMinutes(61));
        keyword(from, "BANTUAN");
        await().until(() ->
                SMS.to(from).stream().anyMatch(text -> text.content().body().contains("STATUS")));
    }

    @Test
    void keywords_are_answered_a_few_times_in_an_hour() {
        var from = someNumber();
        IntStream.range(0, ROUNDS).forEach(n -> keyword(from, "BANTUAN"));

        assertThat(sent(from)).isEqualTo(6);
        assertThat(reasons(from)).containsExactly("number-limit");
    }

    @Test
    void the_same_words_from_neighbouring_numbers_are_answered_a_few_times() {
        var block = block();
        flood(n -> block + (10 + n), n -> "Promo pulsa murah untuk warga Demak, balas pesan nomor " + n);

        assertThat(tickets(block)).as("nothing is lost").isEqualTo(ROUNDS);
        assertThat(sent(block + "%")).isEqualTo(3);
        assertThat(reasons(block + "%")).containsExactly("text-limit");
    }

    @Test
    void a_block_of_numbers_with_other_words_each_time_is_stopped_at_the_block() {
        var block = block();
        IntStream.range(0, 34).forEach(n -> arrives(Sent.whatsapp(block + (10 + n), "PKH belum cair, " + matter(n))));

        assertThat(tickets(block)).isEqualTo(34);
        assertThat(sent(block + "%")).isEqualTo(30);
        assertThat(reasons(block + "%")).containsExactly("block-limit");
    }

    @Test
    void a_person_in_danger_is_answered_whatever_is_full() {
        var block = block();
        flood(n -> block + (10 + n), n -> "Promo pulsa murah untuk warga Demak, balas pesan nomor " + n);
        var from = block + "88";

        arrives(Sent.sms(from, "sy mau bunuh diri, saya di Demak"));

        await().until(() -> SMS.to(from).size() == 1);
    }

    /// Other words each time, none with a digit.
    private static String matter(int n) {
        return "perkara" + "abcdefghij".charAt(n / 10) + "k" + "abcdefghij".charAt(n % 10);
    }

    private void flood(IntFunction<String> from, IntFunction<String> text) {
        IntStream.range(0, ROUNDS).forEach(n -> arrives(Sent.sms(from.apply(n), text.apply(n))));
    }

    private void keyword(String from, String word) {
        intake.submit(arrival(Sent.sms(from, word), "SM" + System.nanoTime()));
    }

    private long sent(String to) {
        return jdbc.sql(
                        "select count(*) from outbound where automatic and state <> 'suppressed' and recipient like :to")
                .param("to", to)
                .query(Long.class)
                .single();
    }

    private long tickets(String block) {
        return jdbc.sql("""
                        select count(*) from ticket t join contact_point c on c.id = t.reporter_via
                        where c.value like :block
                        """).param("block", block + "%").query(Long.class).single();
    }

    private List<String> reasons(String to) {
        return jdbc.sql("select distinct reason from outbound where state = 'suppressed' and recipient like :to")
                .param("to", to)
                .query(String.class)
                .list();
    }
}
