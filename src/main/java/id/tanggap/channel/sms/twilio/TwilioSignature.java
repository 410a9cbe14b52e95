package id.tanggap.channel.sms.twilio;

import com.twilio.security.RequestValidator;
import id.tanggap.channel.sms.HookRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a request is Twilio's: `X-Twilio-Signature` under the auth token, over the URL as configured there.
///
/// The URL comes from the channel's file and never from the request: behind a proxy the request's own host and scheme
/// say nothing, and whoever forges may write what they like into them. Of a JSON request the SHA-256 of the raw bytes
/// must be the one that the signed URL names; the SDK's own check turns the bytes into text first, and bytes that are
/// no UTF-8 would pass for others.
final class TwilioSignature {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final Pattern BODY_HASH = Pattern.compile("(?:^|&)bodySHA256=([0-9a-f]{64})(?=&|$)");

    private final List<RequestValidator> validators;

    /// @param tokens the account's auth token, and the next one while tokens are changed
    TwilioSignature(List<String> tokens) {
        this.validators = tokens.stream().map(RequestValidator::new).toList();
    }

    /// A request, judged.
    ///
    /// @param parameters of the body; empty if it cannot be read
    /// @param objection why it is not believed, null if it is
    record Judged(Map<String, String> parameters, @Nullable String objection) {}

    /// @param url that Twilio has for this webhook
    Judged judge(URI url, HookRequest request) {
        return switch (request.mediaType()) {
            case FORM -> form(url, request);
            case JSON -> json(url, request);
            default -> new Judged(Map.of(), "content-type");
        };
    }

    private Judged form(URI url, HookRequest request) {
        var parameters = TwilioBody.form(request.body());
        if (parameters.isEmpty()) {
            return new Judged(Map.of(), "malformed-form");
        }
        return new Judged(parameters.get(), objection(url.toString(), parameters.get(), request));
    }

    private Judged json(URI url, HookRequest request) {
        var parameters = TwilioBody.json(request.body()).orElse(Map.of());
        var promised = promisedHash(request.query());
        if (promised.isEmpty()) {
            return new Judged(parameters, "body-hash-missing");
        }
        if (!MessageDigest.isEqual(ascii(promised.get()), ascii(sha256(request.body())))) {
            return new Judged(parameters, "body-hash");
        }
        var objection = objection(withQuery(url, request.query()), Map.of(), request);
        return new Judged(parameters, objection == null && parameters.isEmpty() ? "malformed-json" : objection);
    }

    /// The one hash that the query names; two would leave open which one is meant.
    private static Optional<String> promisedHash(@Nullable String query) {
        var hashes = BODY_HASH.matcher(query == null ? "" : query).results().toList();
        return hashes.size() == 1 ? Optional.of(hashes.getFirst().group(1)) : Optional.empty();
    }

    /// Scheme, host and path are the file's; Twilio has added to the query.
    private static String withQuery(URI url, @Nullable String query) {
        var text = url.toString();
        var end = text.indexOf('?');
        return (end < 0 ? text : text.substring(0, end)) + "?" + query;
    }

    private @Nullable String objection(String url, Map<String, String> parameters, HookRequest request) {
        var signature = request.header("X-Twilio-Signature");
        if (signature == null) {
            return "signature-missing";
        }
        return validators.stream().anyMatch(validator -> validator.validate(url, parameters, signature))
                ? null
                : "signature";
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
