package id.tanggap.channel.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.platform.gsm.GsmAlphabet;
import id.tanggap.reply.compose.Segments;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// What goes out as short messages comes back as the same text, in as many messages as the agent was told.
class Gsm7Properties {

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\f^{}\\[~]|€";

    @Provide
    Arbitrary<String> gsm() {
        return Arbitraries.strings().withChars(ALPHABET).ofMinLength(1).ofMaxLength(700);
    }

    @Provide
    Arbitrary<String> any() {
        return Arbitraries.of("a", "b", " ", "Ä", "Ć", "–", "😀", "🏠", "{", "€")
                .list()
                .ofMinSize(1)
                .ofMaxSize(400)
                .map(characters -> String.join("", characters));
    }

    @Property(tries = 300)
    void a_text_of_the_alphabet_comes_back(@ForAll("gsm") String text) {
        assertThat(GsmAlphabet.encode(text).map(GsmAlphabet::decode)).contains(text);
    }

    @Property(tries = 300)
    void packed_septets_come_back(@ForAll("gsm") String text, @ForAll @IntRange(max = 6) int skipped) {
        var septets = GsmAlphabet.encode(text).orElseThrow();
        var unpacked = GsmAlphabet.unpack(GsmAlphabet.pack(septets, skipped), skipped);
        assertThat(Arrays.copyOf(unpacked, septets.length)).isEqualTo(septets);
    }

    @Test
    void the_standards_own_example_is_packed_as_it_says() {
        assertThat(GsmAlphabet.pack(GsmAlphabet.encode("hellohello").orElseThrow(), 0))
                .isEqualTo(new byte[] {
                    (byte) 0xE8, 0x32, (byte) 0x9B, (byte) 0xFD, 0x46, (byte) 0x97, (byte) 0xD9, (byte) 0xEC, 0x37
                });
    }

    @Property(tries = 400)
    void a_text_leaves_in_as_many_messages_as_the_agent_was_told(@ForAll("any") String text) {
        var split = SmppSegmentation.of(text, 7, SmppSettings.Alphabet.GSM7);
        assertThat(split.messages()).hasSize(Segments.of(text).count());
        assertThat(split.messages()).allSatisfy(message -> assertThat(message.get().length)
                .isLessThanOrEqualTo(split.coding() == 8 ? 140 : 160));
        assertThat(joined(split)).isEqualTo(text);
    }

    private static String joined(SmppSegmentation split) {
        var whole = new ByteArrayOutputStream();
        var places = new HashSet<Optional<UserDataHeader.Place>>();
        for (var message : split.messages()) {
            var bytes = message.get();
            var header = split.withHeaders() ? UserDataHeader.of(bytes) : UserDataHeader.NONE;
            places.add(Optional.ofNullable(header.place()));
            whole.writeBytes(Arrays.copyOfRange(bytes, header.length(), bytes.length));
        }
        assertThat(places).hasSize(split.messages().size());
        return split.coding() == 8
                ? ByteBuffer.wrap(whole.toByteArray()).asCharBuffer().toString()
                : GsmAlphabet.decode(whole.toByteArray());
    }
}
