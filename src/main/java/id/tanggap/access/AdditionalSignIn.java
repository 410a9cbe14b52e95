package id.tanggap.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// A further way in for people, beside the password.
public interface AdditionalSignIn {

    /// Adds itself to the chain of pages.
    void addTo(HttpSecurity http) throws Exception;

    /// An origin that forms of our pages may lead to, `https://masuk.example`.
    String formTarget();
}
