package id.tanggap.intake.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.intake.mail.auth.AuthenticationVerdict;
import id.tanggap.ticket.SenderProof;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of docs/decisions/0020-who-is-speaking.md.
class SenderIdentityTest {

    @ParameterizedTest(name = "{0}, participant {1}, our reference {2}: {3}")
    @CsvSource({
        "PASS, true, true, OUR_REFERENCE",
        "PASS, true, false, AUTHENTICATED",
        "NONE, true, true, OUR_REFERENCE",
        "NONE, true, false, UNPROVEN",
        "FAIL, true, true, OTHER_SENDER",
        "FAIL, true, false, OTHER_SENDER",
        "PASS, false, true, OTHER_SENDER",
        "PASS, false, false, OTHER_SENDER",
        "NONE, false, true, OTHER_SENDER",
        "NONE, false, false, OTHER_SENDER",
        "FAIL, false, true, OTHER_SENDER",
        "FAIL, false, false, OTHER_SENDER"
    })
    void each_cell(AuthenticationVerdict verdict, boolean participant, boolean ourReference, SenderProof proof) {
        assertThat(SenderIdentity.inTicket(verdict, participant, ourReference)).isEqualTo(proof);
    }

    @ParameterizedTest(name = "{0}: joins {1}, acts {2}")
    @CsvSource({
        "OUR_REFERENCE, true, true",
        "AUTHENTICATED, true, true",
        "UNPROVEN, true, false",
        "OTHER_SENDER, false, false"
    })
    void each_proof(SenderProof proof, boolean joins, boolean acts) {
        assertThat(proof.joins()).isEqualTo(joins);
        assertThat(proof.acts()).isEqualTo(acts);
    }

    @ParameterizedTest
    @CsvSource({"PASS, AUTHENTICATED", "NONE, UNPROVEN", "FAIL, OTHER_SENDER"})
    void a_message_of_no_ticket_is_as_proven_as_its_source_says(AuthenticationVerdict verdict, SenderProof proof) {
        assertThat(SenderIdentity.alone(verdict)).isEqualTo(proof);
    }

    @ParameterizedTest
    @EnumSource(SenderProof.class)
    void only_a_proof_that_joins_can_be_made_a_join(SenderProof proof) {
        if (proof.joins()) {
            assertThat(new ThreadMatch.Joins(1, proof).proof()).isEqualTo(proof);
        } else {
            assertThatThrownBy(() -> new ThreadMatch.Joins(1, proof)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(SenderProof.class)
    void its_code_is_read_again(SenderProof proof) {
        assertThat(SenderProof.of(proof.code())).isEqualTo(proof);
    }
}
