package id.tanggap.writing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.reply.compose.Segments;
import id.tanggap.ticket.TicketTestSetup;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The answers that come with the program read easily and cost little.
class ShippedAnswersTest {

    private static final Map<String, String> LONGEST = Map.of(
            "nama", "Siti Rahayu",
            "nomor", "2611 0004 2718",
            "balai", "Sentra Terpadu Prof. Dr. Soeharso",
            "tanggal", "24 November 2026");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final ShippedAnswers shipped = house.room(ShippedAnswers.class);

    private static String filled(String text) {
        var filled = text;
        for (var value : LONGEST.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    @Test
    void there_are_at_least_forty_in_indonesian_with_english_titles_and_different_shortcuts() {
        var indonesian = shipped.all().entrySet().stream()
                .filter(answer -> answer.getKey().language().equals("id"))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(indonesian).hasSizeGreaterThanOrEqualTo(40).allSatisfy(answer -> {
            assertThat(answer.titleEnglish()).isNotBlank();
            assertThat(answer.shortcut()).matches("[a-z0-9-]{2,20}");
        });
        assertThat(new HashSet<>(
                        indonesian.stream().map(AnswerSetting::shortcut).toList()))
                .hasSameSizeAs(indonesian);
    }

    @Test
    void each_reads_easily_fits_into_two_parts_of_a_text_and_uses_known_placeholders() {
        var check = house.room(AnswerCheck.class);
        shipped.all().forEach((key, answer) -> {
            check.check(key, answer);
            var text = filled(answer.text());
            assertThat(PlainWords.longSentence(text)).as(key.value()).isEmpty();
            assertThat(PlainWords.officeWord(answer.title() + " " + answer.text()))
                    .as(key.value())
                    .isEmpty();
            var sent = Segments.of(text + "\nTiket 2611 0004 2718, Kemensos");
            assertThat(sent.encoding()).as(key.value()).isEqualTo(Segments.Encoding.GSM7);
            assertThat(sent.count()).as(key.value()).isLessThanOrEqualTo(2);
            assertThat(answer.text()).as("a telephone number").doesNotContainPattern("[0-9]{4,}");
        });
    }

    @Test
    void the_first_answer_names_the_next_date() {
        for (var code : List.of("terima-kasih", "masih-diperiksa", "diteruskan-balai")) {
            for (var language : List.of("id", "en")) {
                assertThat(shipped.find(new AnswerKey(code, language))
                                .orElseThrow()
                                .text())
                        .contains("{tanggal}");
            }
        }
    }

    @Test
    void a_new_installation_has_them_and_nothing_is_missing_there() {
        var present = house.room(CannedResponses.class).all();

        assertThat(shipped.missing(present)).isEmpty();
        assertThat(shipped.missing(List.of())).hasSameSizeAs(shipped.all());
        assertThat(house.room(CannedResponses.class).find("kks-saldo-nol", "id"))
                .isPresent();
    }
}
