package id.tanggap.channel.sms.twilio;

import static id.tanggap.channel.ChannelFile.require;

import id.tanggap.platform.http.SecureUrl;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// The settings of Twilio in a channel's file.
///
/// @param media limits for pictures and other files
record TwilioSettings(Account twilio, @DefaultValue Media media) {

    TwilioSettings {
        require(twilio != null, "twilio: is missing");
    }

    /// @param authToken signs webhooks, always; also the password of the API unless an API key is given
    /// @param nextAuthToken the secondary token while tokens are changed
    /// @param sharedKeys secrets of the shared keys that sign webhooks under a Webhooks Rule of the account
    /// @param messagingService chooses the number to send from, instead of `number:`
    /// @param baseUrl another address than Twilio's, for tests
    record Account(
            String accountSid,
            String authToken,
            @Nullable String nextAuthToken,
            @DefaultValue List<String> sharedKeys,
            @Nullable String apiKey,
            @Nullable String apiSecret,
            @Nullable String messagingService,
            @DefaultValue("https://api.twilio.com") URI baseUrl) {

        Account {
            sharedKeys = List.copyOf(sharedKeys);
            require(
                    accountSid != null && accountSid.matches("AC[0-9a-fA-F]{32}"),
                    "account-sid",
                    "",
                    "twilio.account-sid: AC… is missing");
            require(authToken != null && !authToken.isBlank(), "twilio.auth-token: is missing; it signs the webhooks");
            require((apiKey == null) == (apiSecret == null), "twilio: api-key and api-secret come together");
            require(SecureUrl.isSecure(baseUrl), "twilio.base-url: must be https, or http on this machine");
        }

        /// Whether a test server on this machine is used: then files may be fetched from this machine too.
        boolean isStandIn() {
            return SecureUrl.isOnThisMachine(baseUrl);
        }

        String user() {
            return apiKey == null ? accountSid : apiKey;
        }

        String password() {
            return apiSecret == null ? authToken : apiSecret;
        }
    }

    /// @param maxSize of one file
    /// @param types that are accepted, by the bytes of the file and not by its declared type
    /// @param timeout for a whole file
    record Media(
            @DefaultValue("16MB") DataSize maxSize,

            @DefaultValue({
                "image/jpeg",
                "image/png",
                "image/gif",
                "image/webp",
                "image/heic",
                "image/heif",
                "image/avif",
                "audio/ogg",
                "audio/amr",
                "audio/mpeg",
                "audio/mp4",
                "video/mp4",
                "video/3gpp",
                "application/pdf",
                "text/vcard"
            })
            Set<String> types,

            @DefaultValue("60s") Duration timeout) {
        Media {
            types = Set.copyOf(types);
        }
    }
}
