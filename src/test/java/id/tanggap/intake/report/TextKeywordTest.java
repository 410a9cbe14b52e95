package id.tanggap.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextKeywordTest {

    /// Defect 7 of issue 12: Twilio stops sending at these, so we must know of it too.
    @ParameterizedTest
    @ValueSource(strings = {"OPTOUT", "optout", "REVOKE", "Revoke."})
    void optout_and_revoke_are_opt_out_words_too(String typed) {
        assertThat(TextKeyword.of(typed, null)).get().isInstanceOf(TextKeyword.Stop.class);
    }

    @Test
    void only_the_whole_message_counts() {
        assertThat(TextKeyword.of("bantuan belum cair", null)).isEmpty();
        assertThat(TextKeyword.of("revoke my ticket", null)).isEmpty();
    }
}
