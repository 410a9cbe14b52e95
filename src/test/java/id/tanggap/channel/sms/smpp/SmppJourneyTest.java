package id.tanggap.channel.sms.smpp;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.platform.gsm.GsmAlphabet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Texts by SMPP, with a real message centre at the other end of a real connection.
@SpringBootTest(classes = Tanggap.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SmppJourneyTest {

    private static final Path FOLDER = TestFolders.ofContext();
    private static final String CHANNEL = "sms-operator";
    private static final TestMessageCentre CENTRE = centre();

    @Autowired
    private JdbcClient jdbc;

    private static TestMessageCentre centre() {
        try {
            return new TestMessageCentre();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws IOException {
        TestDatabase.register(properties);
        Files.createDirectories(FOLDER.resolve("channels"));
        Files.writeString(FOLDER.resolve("channels").resolve(CHANNEL + ".yaml"), """
                channel: sms
                provider: smpp
                number: "1771"
                per-second: 50
                smpp:
                  host: 127.0.0.1
                  port: %d
                  system-id: tanggap
                  password: rahasia
                """.formatted(CENTRE.port()));
        properties.add("tanggap.channels", () -> FOLDER.resolve("channels").toString());
        properties.add("tanggap.search.folder", () -> FOLDER.resolve("index").toString());
    }

    @AfterAll
    static void close() throws IOException {
        CENTRE.close();
    }

    @Test
    void a_text_of_each_alphabet_is_kept_before_the_centre_is_answered() {
        awaitBind();
        deliver(
                "628120000001",
                0,
                GsmAlphabet.encode("PKH di Demak [blm] cair €").orElseThrow());
        deliver("628120000002", 8, "Rumah roboh di Kudus 😀".getBytes(StandardCharsets.UTF_16BE));
        deliver("628120000003", 3, "Bantuan à Pati".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(texts("628120000001")).containsExactly("PKH di Demak [blm] cair €");
        assertThat(texts("628120000002")).containsExactly("Rumah roboh di Kudus 😀");
        assertThat(texts("628120000003")).containsExactly("Bantuan à Pati");
    }

    @Test
    void parts_become_one_message_whatever_order_they_come_in_and_half_a_character_finds_its_other_half() {
        awaitBind();
        var text = "Tolong 😀 rumah kami di Jepara roboh".getBytes(StandardCharsets.UTF_16BE);
        var torn = "Tolong ".length() * 2 + 2;
        var first = part(3, 2, 1, Arrays.copyOf(text, torn));
        var second = part(3, 2, 2, Arrays.copyOfRange(text, torn, text.length));

        CENTRE.deliver("628120000004", "1771", 0x40, 8, second);
        CENTRE.deliver("628120000004", "1771", 0x40, 8, first);

        assertThat(texts("628120000004")).containsExactly("Tolong 😀 rumah kami di Jepara roboh");
    }

    @Test
    void parts_by_sar_and_a_whole_message_in_the_payload_are_understood() {
        awaitBind();
        var ref = new OptionalParameter.Sar_msg_ref_num((short) 77);
        var total = new OptionalParameter.Sar_total_segments((byte) 2);
        CENTRE.deliver("628120000005", "1771", 0, ascii("PKH saya "), ref, total, n(1));
        CENTRE.deliver("628120000005", "1771", 0, ascii("di Blora belum cair"), ref, total, n(2));
        CENTRE.deliver(
                "628120000006",
                "1771",
                0,
                new byte[0],
                new OptionalParameter.Message_payload(ascii("KKS saya di Pati tertelan")));

        assertThat(texts("628120000005")).containsExactly("PKH saya di Blora belum cair");
        assertThat(texts("628120000006")).containsExactly("KKS saya di Pati tertelan");
    }

    @Test
    void a_text_that_comes_again_after_the_line_broke_is_one_and_said_twice_on_one_line_is_two() {
        awaitBind();
        deliver("628120000007", 0, ascii("Ya, benar"));
        deliver("628120000007", 0, ascii("Ya, benar"));
        var binds = CENTRE.binds();
        CENTRE.hangUp();
        await().until(() -> CENTRE.binds() > binds);
        deliver("628120000007", 0, ascii("Ya, benar"));

        assertThat(texts("628120000007")).hasSize(2);
    }

    @Test
    void an_answer_leaves_though_the_centre_is_throttled_and_has_arrived_when_all_its_segments_have() {
        awaitBind();
        CENTRE.refuse("628120000008", 0x58);
        deliver("628120000008", 0, ascii("PKH saya di Rembang belum cair"));

        await().until(() -> count("select count(*) from outbound where recipient = '+628120000008'"
                        + " and state = 'queued' and attempts = 1 and next_attempt_at > now()")
                == 1);
        jdbc.sql("update outbound set next_attempt_at = now() where recipient = '+628120000008'")
                .update();
        await().until(() ->
                count("select count(*) from outbound where recipient = '+628120000008'" + " and state = 'sent'") == 1);
        var segments = CENTRE.takenFor("628120000008");
        assertThat(segments).isNotEmpty();
        assertThat(segments.getFirst().pdu().getRegisteredDelivery() & 1).isEqualTo(1);

        segments.subList(1, segments.size()).forEach(segment -> receipt(segment.id(), "DELIVRD"));
        receipt(segments.getFirst().id(), "DELIVRD");

        await().until(() ->
                count("select count(*) from outbound where recipient = '+628120000008'" + " and state = 'delivered'")
                        == 1);
        assertThat(segments.stream().map(TestMessageCentre.Taken::pdu).map(SubmitSm::getSourceAddr))
                .containsOnly("1771");
    }

    private void receipt(String id, String state) {
        CENTRE.deliver(
                "628120000008",
                "1771",
                0x04,
                0,
                ascii("id:" + id + " sub:001 dlvrd:001 submit date:2611242200 done date:2611242201 stat:" + state
                        + " err:000 text:"));
    }

    private static OptionalParameter n(int n) {
        return new OptionalParameter.Sar_segment_seqnum((byte) n);
    }

    private static byte[] part(int ref, int total, int n, byte[] body) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(new byte[] {5, 0, 3, (byte) ref, (byte) total, (byte) n});
        message.writeBytes(body);
        return message.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void deliver(String from, int coding, byte[] message) {
        CENTRE.deliver(from, "1771", coding, message);
    }

    private void awaitBind() {
        await().until(() -> CENTRE.binds() > 0);
        await().until(() ->
                count("select count(*) from channel_standing where channel_name = '" + CHANNEL + "' and state = 'open'")
                        == 1);
    }

    /// What the ledger has of a sender, at once: the centre was answered after the commit.
    private List<String> texts(String from) {
        return jdbc.sql("""
                        select convert_from(b.bytes, 'UTF8')::jsonb ->> 'text'
                        from inbound i join blob_chunk b on b.sha256 = i.sha256
                        where convert_from(b.bytes, 'UTF8')::jsonb ->> 'from' = ? order by i.id
                        """).param("+" + from).query(String.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
