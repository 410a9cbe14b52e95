package id.tanggap.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.DispatchTransition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people on a mission text, as they really write it; and which states may follow which.
class DispatchWordTest {

    @ParameterizedTest
    @CsvSource({
        "SIAP, READY",
        "siap ndan!, READY",
        "ok siap pak 86, READY",
        "'Siap, laksanakan', READY",
        "sy bisa bu, READY",
        "BERANGKAT P26-0012, DEPARTED",
        "sdh brgkt, DEPARTED",
        "otw pak, DEPARTED",
        "tiba, ARRIVED",
        "sudah sampai di lokasi, ARRIVED",
        "nyampe posko, ARRIVED",
        "kembali, RETURNED",
        "sdh pulang, RETURNED",
        "tidak bisa, UNABLE",
        "maaf pak gak bs, UNABLE",
        "Blm siap, UNABLE",
        "berhalangan, UNABLE"
    })
    void informal_spellings_are_understood(String text, String word) {
        assertThat(DispatchWord.in(text).map(Enum::name).orElse("")).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siapa yang bisa bantu?",
                "kapan bantuan tiba di desa kami",
                "jalan di desa kami putus",
                "anak saya tidak bisa sekolah karena banjir",
                ""
            })
    void a_citizens_words_are_no_answer(String text) {
        assertThat(DispatchWord.in(text)).isEmpty();
    }

    @Test
    void nothing_follows_an_end_and_what_has_left_is_not_called_off() {
        for (var end : List.of(
                DispatchState.RETURNED, DispatchState.CANCELLED, DispatchState.UNABLE, DispatchState.UNANSWERED)) {
            for (var to : DispatchState.values()) {
                assertThat(DispatchTransition.ofOrder(end, to)).isEmpty();
                assertThat(DispatchTransition.ofPerson(end, to)).isEmpty();
            }
        }
        assertThat(DispatchTransition.ofOrder(DispatchState.DEPARTED, DispatchState.CANCELLED))
                .isEmpty();
        assertThat(DispatchTransition.way(DispatchState.READY, DispatchState.ARRIVED))
                .containsExactly(DispatchState.DEPARTED, DispatchState.ARRIVED);
        assertThat(DispatchTransition.way(DispatchState.ARRIVED, DispatchState.READY))
                .isEmpty();
    }
}
