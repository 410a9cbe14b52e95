package id.tanggap.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import id.tanggap.channel.sms.WebhookRequest;
import id.tanggap.twilio.Signatures;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What Twilio signs is believed, and nothing that differs from it by one byte, wherever the byte is.
class TwilioSignatureProperties {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String SHARED = "shared-key-secret-0123456789abcdef";
    private static final URI URL = URI.create("https://pengaduan.kemensos.example/hook/sms/sms-pengaduan");
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String JSON = "application/json";

    private final TwilioSignature signature = new TwilioSignature(new TwilioKeys(List.of(TOKEN), List.of(SHARED)));

    @Provide
    Arbitrary<Map<String, String>> messages() {
        return Arbitraries.maps(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12),
                        Arbitraries.of("a", "z", " ", "0", "+", "&", "=", "%", "/", "Ä", "–", "😀", "\n")
                                .list()
                                .ofMaxSize(40)
                                .map(characters -> String.join("", characters)))
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 300)
    void a_signed_form_is_believed_by_us_and_by_the_sdk(@ForAll("messages") Map<String, String> message) {
        var signed = Signatures.ofForm(TOKEN, URL.toString(), message);
        assertThat(new RequestValidator(TOKEN).validate(URL.toString(), message, signed))
                .isTrue();
        assertThat(objection(URL, form(message), FORM, signed, null)).isEmpty();
    }

    /// Two spellings of one escape (`%2b`, `%2B`) say the same; every other byte changes what is said.
    ///
    /// Twilio signs names and values one after the other with nothing in between, so that `A=a` and `A&a` are
    /// signed alike: that is its rule, and nobody can tell them apart by the signature.
    @Property(tries = 600)
    void a_form_with_one_byte_changed_is_not_believed(
            @ForAll("messages") Map<String, String> message,
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        var signed = Signatures.ofForm(TOKEN, URL.toString(), message);
        var body = form(message);
        var changed = changed(body, place, change);
        var alike = TwilioRequestBody.form(changed)
                .map(said ->
                        Signatures.ofRepeatedForm(TOKEN, URL.toString(), said).equals(signed))
                .orElse(false);
        if (!alike) {
            assertThat(objection(URL, changed, FORM, signed, null)).isPresent();
        }
    }

    @Property(tries = 600)
    void another_signature_is_not_believed(
            @ForAll("messages") Map<String, String> message,
            @ForAll @IntRange(max = 27) int place,
            @ForAll @IntRange(min = 1, max = 127) int change) {
        var signed = Signatures.ofForm(TOKEN, URL.toString(), message).getBytes(StandardCharsets.US_ASCII);
        var other = new String(changed(signed, place, change), StandardCharsets.ISO_8859_1);
        assertThat(objection(URL, form(message), FORM, other, null)).contains("signature");
    }

    @Property(tries = 600)
    void a_signature_for_a_url_that_differs_by_one_character_is_not_believed(
            @ForAll("messages") Map<String, String> message,
            @ForAll @IntRange(max = 200) int place,
            @ForAll("letters") char letter) {
        var text = new StringBuilder(URL.toString());
        var at = place % text.length();
        if (text.charAt(at) == letter) {
            return;
        }
        text.setCharAt(at, letter);
        var signed = Signatures.ofForm(TOKEN, text.toString(), message);
        assertThat(objection(URL, form(message), FORM, signed, null)).contains("signature");
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars().with("abcdefghijklmnopqrstuvwxyz0123456789-./:?&");
    }

    @Property(tries = 300)
    void a_signed_json_body_is_believed_and_with_one_byte_changed_it_is_not(
            @ForAll("messages") Map<String, String> message,
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        var body = json(message);
        var url = Signatures.urlWithBodySha256(URL.toString(), body);
        var query = url.substring(url.indexOf('?') + 1);
        var signed = Signatures.ofJson(TOKEN, url);

        assertThat(objection(URL, body, JSON, signed, query)).isEmpty();
        assertThat(objection(URL, changed(body, place, change), JSON, signed, query))
                .contains("body-hash");
        assertThat(objection(
                        URL,
                        body,
                        JSON,
                        signed,
                        new String(
                                changed(query.getBytes(StandardCharsets.US_ASCII), place, (change & 0x1f) | 1),
                                StandardCharsets.ISO_8859_1)))
                .isPresent();
        assertThat(objection(URL, body, JSON, signed, query + "&" + query)).contains("body-hash-missing");
        assertThat(objection(URL, body, JSON, signed, null)).contains("body-hash-missing");
    }

    @Test
    void bytes_that_are_no_utf8_do_not_pass_for_others() {
        var body = "{\"Body\":\"x\uFFFDx\"}".getBytes(StandardCharsets.UTF_8);
        var url = Signatures.urlWithBodySha256(URL.toString(), body);
        var forged = "{\"Body\":\"x?x\"}".getBytes(StandardCharsets.US_ASCII);
        forged[10] = (byte) 0xff;
        assertThat(objection(URL, forged, JSON, Signatures.ofJson(TOKEN, url), url.substring(url.indexOf('?') + 1)))
                .contains("body-hash");
    }

    /// Defect 7 of issue 12. The values are signed once each and in order, whatever the order in which they came.
    @Test
    void repeated_form_parameters_signed_as_twilios_library_does_are_accepted() {
        var signed = Signatures.ofRepeatedForm(
                TOKEN, URL.toString(), Map.of("Body", Set.of("halo"), "MediaUrl", Set.of("b", "a", "c")));
        for (var body : List.of(
                "MediaUrl=c&MediaUrl=a&Body=halo&MediaUrl=b",
                "Body=halo&MediaUrl=a&MediaUrl=b&MediaUrl=c&MediaUrl=b")) {
            assertThat(objection(URL, body.getBytes(StandardCharsets.US_ASCII), FORM, signed, null))
                    .isEmpty();
        }
    }

    @Test
    void a_value_added_under_a_name_that_was_signed_is_not_believed() {
        var signed = Signatures.ofForm(TOKEN, URL.toString(), Map.of("Body", "b"));
        assertThat(objection(URL, "Body=a&Body=b".getBytes(StandardCharsets.US_ASCII), FORM, signed, null))
                .contains("signature");
    }

    /// Defect 7 of issue 12: `X-Twilio-Webhooks-Signature-Settings` names the algorithm.
    @Property(tries = 100)
    void hmac_sha256_signatures_of_a_webhooks_rule_are_accepted(@ForAll("messages") Map<String, String> message) {
        var settings = "key=SK0123456789abcdef0123456789abcdef,algorithm=HMAC_SHA256";
        var signed = Signatures.ofFormSha256(SHARED, URL.toString(), message);
        assertThat(objection(form(message), signed, settings)).isEmpty();
        assertThat(objection(form(message), signed, null)).contains("signature");
        assertThat(objection(form(message), Signatures.ofFormSha256("another", URL.toString(), message), settings))
                .contains("signature");
        assertThat(objection(form(message), signed, "key=SK0,algorithm=HMAC_SHA1"))
                .contains("signature");
        assertThat(objection(form(message), signed, "key=SK0,algorithm=NONE")).contains("signature-algorithm");
    }

    @Test
    void a_url_with_its_port_is_the_same_url() {
        var message = Map.of("Body", "halo");
        for (var url : List.of(URL.toString(), "https://pengaduan.kemensos.example:443/hook/sms/sms-pengaduan")) {
            assertThat(objection(URL, form(message), FORM, Signatures.ofForm(TOKEN, url, message), null))
                    .isEmpty();
        }
        assertThat(objection(
                        URI.create("https://pengaduan.kemensos.example:8443/hook?a=%20b"),
                        form(message),
                        FORM,
                        Signatures.ofForm(TOKEN, "https://pengaduan.kemensos.example/hook?a=%20b", message),
                        null))
                .isEmpty();
    }

    private Optional<String> objection(byte[] body, String signed, @Nullable String settings) {
        var headers = new HashMap<String, String>(Map.of("content-type", FORM, "x-twilio-signature", signed));
        if (settings != null) {
            headers.put("x-twilio-webhooks-signature-settings", settings);
        }
        return Optional.ofNullable(
                signature.judge(URL, new WebhookRequest(headers, null, body)).objection());
    }

    @Test
    void while_tokens_are_changed_both_are_believed_and_none_is_not() {
        var both = new TwilioSignature(new TwilioKeys(List.of("old-token", TOKEN), List.of()));
        var message = Map.of("Body", "halo");
        for (var token : List.of("old-token", TOKEN)) {
            var signed = Signatures.ofForm(token, URL.toString(), message);
            assertThat(both.judge(URL, request(form(message), FORM, signed, null))
                            .objection())
                    .isNull();
        }
        assertThat(objection(URL, form(message), FORM, null, null)).contains("signature-missing");
    }

    private Optional<String> objection(
            URI url, byte[] body, String type, @Nullable String signed, @Nullable String query) {
        return Optional.ofNullable(
                signature.judge(url, request(body, type, signed, query)).objection());
    }

    private static WebhookRequest request(byte[] body, String type, @Nullable String signed, @Nullable String query) {
        var headers = signed == null
                ? Map.of("content-type", type)
                : Map.of("content-type", type, "x-twilio-signature", signed);
        return new WebhookRequest(headers, query, body);
    }

    private static byte[] changed(byte[] bytes, int place, int change) {
        var other = bytes.clone();
        other[place % bytes.length] ^= (byte) change;
        return other;
    }

    private static byte[] form(Map<String, String> message) {
        return message.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] json(Map<String, String> message) {
        return new tools.jackson.databind.json.JsonMapper().writeValueAsBytes(message);
    }
}
