package id.tanggap.channel.sms.twilio;

import id.tanggap.channel.sms.WebhookRequest;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.platform.signature.HmacSignature;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks that a request is from Twilio: `X-Twilio-Signature` under one of `TwilioKeys`, over the URL as configured
/// there. The SDK's own check knows only HMAC-SHA1, and no repeated names.
///
/// The URL comes from the channel's file and never from the request: behind a proxy the request's own host and scheme
/// are useless, and a forger could choose them. Of a JSON request the SHA-256 of the raw bytes must match the one in
/// the signed URL; the SDK's own check converts the bytes to text first, so different invalid UTF-8 bytes would pass
/// as the same.
final class TwilioSignature {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final Pattern BODY_HASH = Pattern.compile("(?:^|&)bodySHA256=([0-9a-f]{64})(?=&|$)");

    private final TwilioKeys keys;

    TwilioSignature(TwilioKeys keys) {
        this.keys = keys;
    }

    /// A request with the result of the check.
    ///
    /// @param parameters of the body; empty if it cannot be read
    /// @param objection why it is refused, null if it is genuine
    record Judged(Map<String, String> parameters, @Nullable String objection) {}

    /// @param url that Twilio has for this webhook
    Judged judge(URI url, WebhookRequest request) {
        return switch (request.mediaType()) {
            case FORM -> form(url, request);
            case JSON -> json(url, request);
            default -> new Judged(Map.of(), "content-type");
        };
    }

    private Judged form(URI url, WebhookRequest request) {
        return TwilioRequestBody.form(request.body())
                .map(form -> new Judged(TwilioRequestBody.single(form), objection(url.toString(), form, request)))
                .orElseGet(() -> new Judged(Map.of(), "malformed-form"));
    }

    private Judged json(URI url, WebhookRequest request) {
        var parameters = TwilioRequestBody.json(request.body()).orElse(Map.of());
        var promised = promisedHash(request.query());
        if (promised.isEmpty()) {
            return new Judged(parameters, "body-hash-missing");
        }
        if (!HmacSignature.isSame(promised.get(), Sha256.of(request.body()).hex())) {
            return new Judged(parameters, "body-hash");
        }
        var objection = objection(withQuery(url, request.query()), new TreeMap<>(), request);
        return new Judged(parameters, objection == null && parameters.isEmpty() ? "malformed-json" : objection);
    }

    /// The only hash in the query; with two it would be unclear which one is meant.
    private static Optional<String> promisedHash(@Nullable String query) {
        var hashes = BODY_HASH.matcher(query == null ? "" : query).results().toList();
        return hashes.size() == 1 ? Optional.of(hashes.getFirst().group(1)) : Optional.empty();
    }

    /// Scheme, host and path are those of the file; the query may have been extended by Twilio.
    private static String withQuery(URI url, @Nullable String query) {
        var text = url.toString();
        var end = text.indexOf('?');
        return (end < 0 ? text : text.substring(0, end)) + "?" + query;
    }

    private @Nullable String objection(
            String url, SortedMap<String, SortedSet<String>> parameters, WebhookRequest request) {
        var signature = request.header("X-Twilio-Signature");
        if (signature == null) {
            return "signature-missing";
        }
        var possible = keys.signatures(request.header(TwilioKeys.SETTINGS));
        if (possible.isEmpty()) {
            return "signature-algorithm";
        }
        return TwilioSigned.texts(url, parameters).anyMatch(text -> isOfOne(possible.get(), text, signature))
                ? null
                : "signature";
    }

    private static boolean isOfOne(List<HmacSignature> possible, byte[] text, String signature) {
        return possible.stream().anyMatch(one -> HmacSignature.isSame(one.base64(text), signature));
    }
}
