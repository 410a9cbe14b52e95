package id.tanggap.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TicketNumberTest {

    private static final Instant NOVEMBER = Instant.parse("2026-11-24T03:00:00Z");

    @Test
    void a_number_begins_with_year_and_month_in_wib_and_is_read_in_fours() {
        var lateOnTheLastOfOctoberInUtc = Instant.parse("2026-10-31T18:00:00Z");

        assertThat(TicketNumber.of(lateOnTheLastOfOctoberInUtc, 4271).grouped()).matches("2611 0004 271\\d");
    }

    @Test
    void a_number_is_read_however_it_is_grouped() {
        var number = TicketNumber.of(NOVEMBER, 42);
        var grouped = number.grouped();

        assertThat(TicketNumber.parse(grouped)).contains(number);
        assertThat(TicketNumber.parse(grouped.replace(' ', '-'))).contains(number);
        assertThat(TicketNumber.parse(number.digits())).contains(number);
        assertThat(TicketNumber.parse("bukan nomor")).isEmpty();
        assertThat(TicketNumber.parse("")).isEmpty();
    }

    @Property
    void every_number_passes_its_own_check(@ForAll @LongRange(min = 0, max = 9_999_999) long sequence) {
        var number = TicketNumber.of(NOVEMBER, sequence);

        assertThat(TicketNumber.parse(number.digits())).contains(number);
    }

    @Property
    void one_wrong_digit_never_passes(
            @ForAll @LongRange(min = 0, max = 9_999_999) long sequence,
            @ForAll @IntRange(max = 11) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var digits = new StringBuilder(TicketNumber.of(NOVEMBER, sequence).digits());
        var wrong = (digits.charAt(position) - '0' + shift) % 10;
        digits.setCharAt(position, (char) ('0' + wrong));

        assertThat(TicketNumber.parse(digits.toString())).isEmpty();
    }
}
