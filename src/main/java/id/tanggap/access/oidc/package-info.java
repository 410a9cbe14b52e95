/// Sign-in on the word of an OpenID Connect provider: whose account it is, which role the provider's claims give, and
/// the way there and back. A claim gives no more than the operator's mapping says.
@NamedInterface("oidc")
@NullMarked
package id.tanggap.access.oidc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
