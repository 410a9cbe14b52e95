package id.tanggap.access;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How passwords are kept: bcrypt, with the method's name before the hash so that it can change one day.
public final class PasswordEncoding {

    private PasswordEncoding() {}

    public static PasswordEncoder encoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
