package id.tanggap.access.factor;

import id.tanggap.platform.address.PublicAddress;
import java.util.Locale;

/// Where passkeys of this installation are good: browsers give one only to the site that made it, and that is what
/// makes them proof against false sites.
record PasskeySite(PublicAddress address) {

    /// The domain, `rp.id` of WebAuthn.
    String domain() {
        return address.uri().getHost().toLowerCase(Locale.ROOT);
    }

    /// Scheme, host and port, as a browser tells its origin.
    String origin() {
        return address.uri().toString().toLowerCase(Locale.ROOT);
    }
}
