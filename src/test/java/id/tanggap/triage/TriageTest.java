package id.tanggap.triage;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.taxonomy.DangerKind;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.ReasonMessages;
import id.tanggap.taxonomy.Urgency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {

    private final Triage triage = ShippedTriage.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😢😢😢", "....", "1234567890", "\u0000\uD800", "kjhgfd"})
    void a_text_that_says_nothing_is_other_matters_with_low_confidence(String text) {
        var understood = triage.understand(text);

        assertThat(understood.category()).isEqualTo("umum.lain");
        assertThat(understood.confidence()).isLessThan(0.3);
        assertThat(understood.place()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bukan pungli ya pak", "tidak banjir kok di sini", "alhamdulillah tidak ada gempa"})
    void what_is_denied_does_not_count(String text) {
        var understood = triage.understand(text);

        assertThat(understood.category()).isNotIn("integritas.pungli");
        assertThat(understood.urgency()).isNotEqualTo(Urgency.DARURAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saya minta data saya dihapus",
                "siapa yang melihat data saya",
                "min tlg hapus data sy dong",
                "mohon salinan data pribadi saya",
                "saya tarik persetujuan pemakaian data saya"
            })
    void a_request_about_ones_own_data_is_told_from_complaints_about_the_list_of_recipients(String text) {
        var understood = triage.understand(text);

        assertThat(understood.category()).isEqualTo("umum.data-pribadi");
        assertThat(understood.confidence()).isGreaterThan(0.6);
        assertThat(understood.urgency()).isEqualTo(Urgency.BIASA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nama saya hilang dari data dtks, mohon dicek",
                "data nik saya tidak padan dengan dukcapil",
                "minta tolong lihat data bansos saya di dtsen kok desil 7",
                "atap rumah bocor, sudah didata rt tapi belum dapat bedah rumah"
            })
    void complaints_about_recipient_data_and_leaking_roofs_are_no_matter_of_privacy(String text) {
        assertThat(triage.understand(text).category()).isIn("bansos.data", "dayasos.rumah");
    }

    @Test
    void a_leak_of_data_is_told_from_a_request() {
        assertThat(triage.understand("data pribadi pelapor bocor ke media sosial")
                        .category())
                .isEqualTo("umum.insiden-data");
    }

    @Test
    void an_unpaid_benefit_is_no_emergency_however_loud() {
        assertThat(triage.understand("TOLOOONG PAK PKH SAYA BELUM CAIR SEGERAAA!!!")
                        .urgency())
                .isEqualTo(Urgency.BIASA);
    }

    /// "Selamat malam" was taken for a cry for help, by the stem that it shares with "selamatkan".
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Selamat malam",
                "Selamat pagi pak",
                "slmt siang",
                "selamat sore min, mau tanya",
                "Assalamualaikum wr wb",
                "Alhamdulillah kami semua selamat",
                "Selamat malam, PKH saya di Demak belum cair"
            })
    void greetings_are_no_evidence_of_danger(String text) {
        var understood = triage.understand(text);

        assertThat(understood.danger()).isEmpty();
        assertThat(understood.urgency()).isIn(Urgency.BIASA, Urgency.RENDAH);
        assertThat(understood.reasons())
                .extracting(Reason::key)
                .doesNotContain("reason.triage.danger", "reason.triage.vulnerable");
    }

    @Test
    void a_cry_for_help_still_counts() {
        var lexicon = Lexicon.shipped();

        assertThat(lexicon.read("mohon selamatkan kami", List.of()).of("darurat"))
                .isEqualTo(2);
        assertThat(lexicon.read("semoga selamat sampai tujuan", List.of()).of("darurat"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sy mau bunuh diri", "Bagaimana cara bunuh diri?", "Terima kasih semua, saya mau mati saja"})
    void a_person_in_danger_is_an_emergency_whatever_else_the_message_is(String text) {
        var understood = triage.understand(text);

        assertThat(understood.danger()).contains(DangerKind.SUICIDE);
        assertThat(understood.urgency()).isEqualTo(Urgency.DARURAT);
        assertThat(understood.kind()).isEqualTo(Kind.PENGADUAN);
    }

    @Test
    void thanks_at_the_end_of_a_complaint_leave_it_a_complaint() {
        var understood = triage.understand("PKH saya belum cair sejak Maret, mohon dicek. Terima kasih banyak");

        assertThat(understood.category()).isEqualTo("bansos.pkh");
        assertThat(understood.kind()).isEqualTo(Kind.PENGADUAN);
    }

    @Test
    void the_place_is_where_it_happens_and_not_where_the_office_is() {
        var understood =
                triage.understand("Yth Kemensos Jakarta, nenek saya terlantar di Wonogiri. Saya kerja di Bekasi.");

        assertThat(understood.place().orElseThrow().value()).isEqualTo("33.12");
    }

    @Test
    void the_same_words_are_read_alike_in_capitals_drawn_out_and_with_digits_for_letters() {
        for (var text : new String[] {
            "banjir bandang tolong", "BANJIR BANDANG TOLONG", "banjiirrr bandaaang tolooong", "b4njir bandang t0long"
        }) {
            assertThat(triage.understand(text).category()).as(text).isEqualTo("bencana.alam");
        }
    }

    @Test
    void every_choice_gives_its_words_as_they_were_written() {
        var reasons = triage.understand("KKS dipegang ketua, duitnya disunat").reasons();

        assertThat(reasons).extracting(Reason::key).contains("reason.triage.words", "reason.triage.supervision");
        assertThat(ReasonMessages.in(Locale.of("id")).say(reasons.getFirst())).contains("disunat");
        assertThat(ReasonMessages.in(Locale.ENGLISH).say(reasons.getFirst())).startsWith("The category was chosen");
    }

    @Test
    void a_very_long_text_is_read_whole() {
        var text = "saya menunggu saja di rumah ini. ".repeat(30_000) + "tolong banjir di Demak";

        var understood = triage.understand(text);

        assertThat(understood.category()).isEqualTo("bencana.alam");
        assertThat(understood.place().orElseThrow().value()).isEqualTo("33.21");
        assertThat(understood.reasons()).hasSizeLessThan(8);
    }
}
