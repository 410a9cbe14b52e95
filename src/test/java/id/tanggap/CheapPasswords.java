package id.tanggap;

import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Every program that a test starts in its own process hashes passwords with the least work that bcrypt allows: tests
/// make hundreds of accounts, each of which would cost a tenth of a second. Programs that tests start as processes of
/// their own hash as always.
@AutoConfiguration
public class CheapPasswords {

    private static final int LEAST = 4;

    @Bean
    @Primary
    PasswordEncoder cheapPasswords() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST)));
    }
}
