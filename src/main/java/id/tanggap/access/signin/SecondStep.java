package id.tanggap.access.signin;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/// Says what is still missing after a right password.
public interface SecondStep {

    /// @param person whose password was right
    /// @return empty if nothing is missing
    Optional<HalfSignedIn> after(Authentication person);
}
