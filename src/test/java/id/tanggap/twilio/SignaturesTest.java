package id.tanggap.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/// The double's signatures, which it makes by itself, are those that Twilio's own SDK takes.
class SignaturesTest {

    private static final String URL = "https://pengaduan.kemensos.example/hook/sms/sms-twilio";
    private final RequestValidator sdk = new RequestValidator(TwilioDouble.TOKEN);

    @Property(tries = 300)
    void the_sdk_takes_every_form_the_double_signs(
            @ForAll @Size(max = 8) Map<@AlphaChars @NotEmpty String, String> parameters) {
        assertThat(sdk.validate(URL, parameters, Signatures.ofForm(TwilioDouble.TOKEN, URL, parameters)))
                .isTrue();
    }

    @Property(tries = 300)
    void the_sdk_takes_every_json_body_the_double_signs(@ForAll String text) throws URISyntaxException {
        var body = Answer.JSON.writeValueAsString(Map.of("Body", text));
        var url = Signatures.urlWithBodySha256(URL, body.getBytes(StandardCharsets.UTF_8));
        assertThat(sdk.validate(url, body, Signatures.ofJson(TwilioDouble.TOKEN, url)))
                .isTrue();
    }
}
