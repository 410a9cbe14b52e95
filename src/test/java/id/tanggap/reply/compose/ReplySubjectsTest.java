package id.tanggap.reply.compose;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.ticket.TicketNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplySubjectsTest {

    @ParameterizedTest
    @CsvSource({
        "PKH belum cair, Re: PKH belum cair [2611 0000 0011]",
        "Re: PKH belum cair, Re: PKH belum cair [2611 0000 0011]",
        "RE: re: Bls: PKH, Re: PKH [2611 0000 0011]",
        "Re: PKH [2611 0000 0011], Re: PKH [2611 0000 0011]",
        "'', Re: [2611 0000 0011]",
    })
    void a_reply_has_one_mark_and_one_number(String subject, String expected) {
        var number = TicketNumber.parse("261100000011").orElseThrow();

        assertThat(ReplySubjects.reply(subject, number)).isEqualTo(expected);
    }
}
