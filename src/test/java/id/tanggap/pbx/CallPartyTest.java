package id.tanggap.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.pbx.CallParty.Kind;
import id.tanggap.reporter.ContactPoint;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CallPartyTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/pbx/parties.tsv", delimiter = '\t', numLinesToSkip = 1, nullValues = "-")
    void a_caller_is_read_as_logs_write_them(String raw, String kind, String value, String why) {
        assertThat(CallParty.of(raw)).as(why).isEqualTo(new CallParty(Kind.of(kind), value));
    }

    @Test
    void extensions_of_an_exchange_come_before_short_codes_and_numbers() {
        var extensions = Pattern.compile("1\\d{2}|8\\d{6}");

        assertThat(CallParty.of("112", extensions)).isEqualTo(new CallParty(Kind.INTERNAL, "112"));
        assertThat(CallParty.of("8123456", extensions)).isEqualTo(new CallParty(Kind.INTERNAL, "8123456"));
    }

    @Test
    void what_was_called_and_is_no_number_is_a_name_in_the_exchange() {
        assertThat(CallParty.called("ivr-utama")).isEqualTo(new CallParty(Kind.INTERNAL, "ivr-utama"));
        assertThat(CallParty.called("*97")).isEqualTo(new CallParty(Kind.INTERNAL, "*97"));
        assertThat(CallParty.called("s")).isEqualTo(CallParty.HIDDEN);
    }

    @Property
    void it_never_throws_and_its_text_is_read_as_the_same(@ForAll("anything") String raw) {
        var extensions = Pattern.compile("8\\d+");
        for (var party : new CallParty[] {CallParty.of(raw), CallParty.called(raw), CallParty.of(raw, extensions)}) {
            assertThat(CallParty.called(party.text())).isEqualTo(party);
        }
    }

    @Property
    void mobile_numbers_are_read_without_asking_as_libphonenumber_reads_them(@ForAll("mobiles") String number) {
        assertThat(CallParty.of(number).value())
                .isEqualTo(ContactPoint.phone(number).map(ContactPoint::value).orElse(null));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings().withChars("0123456789+ -<>\"@:;*#()sip").ofMaxLength(24),
                Arbitraries.strings().numeric().ofMaxLength(18));
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Arbitraries.of("08", "+628").flatMap(start -> Arbitraries.strings()
                .numeric()
                .ofMinLength(7)
                .ofMaxLength(12)
                .map(rest -> start + rest));
    }
}
