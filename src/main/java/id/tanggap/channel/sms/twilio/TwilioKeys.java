package id.tanggap.channel.sms.twilio;

import id.tanggap.platform.signature.HmacSignature;
import id.tanggap.platform.signature.HmacSignature.Algorithm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The secrets that Twilio may have signed a webhook with.
///
/// By default Twilio signs with the account's auth token and HMAC-SHA1. Where a Webhooks Rule of the account matches
/// the URL, it signs with a shared key and the algorithm of the rule's setting, and names both in a header:
/// `X-Twilio-Webhooks-Signature-Settings: key=<SID>,algorithm=HMAC_SHA256`.
///
/// @param tokens the account's auth token, and the next one while tokens are changed
/// @param sharedKeys secrets of shared keys; several while keys are rotated
record TwilioKeys(List<String> tokens, List<String> sharedKeys) {

    static final String SETTINGS = "X-Twilio-Webhooks-Signature-Settings";
    private static final String ALGORITHM = "algorithm=";

    TwilioKeys {
        tokens = List.copyOf(tokens);
        sharedKeys = List.copyOf(sharedKeys);
    }

    /// @param settings the header's value, null if there was none
    /// @return empty for an unknown algorithm
    Optional<List<HmacSignature>> signatures(@Nullable String settings) {
        return settings == null
                ? Optional.of(signatures(Algorithm.HMAC_SHA1, tokens.stream()))
                : algorithm(settings).map(one -> signatures(one, Stream.concat(sharedKeys.stream(), tokens.stream())));
    }

    private static List<HmacSignature> signatures(Algorithm algorithm, Stream<String> secrets) {
        return secrets.map(secret -> HmacSignature.of(algorithm, secret)).toList();
    }

    private static Optional<Algorithm> algorithm(String settings) {
        var named = Arrays.stream(settings.split(","))
                .map(String::strip)
                .filter(entry -> entry.startsWith(ALGORITHM))
                .map(entry -> entry.substring(ALGORITHM.length()))
                .toList();
        return named.size() == 1
                ? Arrays.stream(Algorithm.values())
                        .filter(one -> one.name().equals(named.getFirst()))
                        .findFirst()
                : Optional.empty();
    }
}
