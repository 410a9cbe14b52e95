package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;

/// What a session may hold, and what it may not bring in.
class SessionSerializationTest {

    @Test
    void who_is_signed_in_comes_back() throws IOException {
        var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                "sari", null, List.of(new SimpleGrantedAuthority("ROLE_AGENT"))));

        assertThat(SessionSerialization.read(written(context))).isEqualTo(context);
        assertThat(SessionSerialization.read(written(new LinkedHashMap<>(Map.of("at", Instant.EPOCH)))))
                .isEqualTo(Map.of("at", Instant.EPOCH));
    }

    @Test
    void a_class_of_a_library_is_refused_before_it_is_made() throws IOException {
        var bytes = written(new PhoneNumber());

        assertThatThrownBy(() -> SessionSerialization.read(bytes)).isInstanceOf(InvalidClassException.class);
    }

    @Test
    void a_nest_without_an_end_is_refused() throws IOException {
        var nest = new ArrayList<Object>();
        for (var depth = 0; depth < 100; depth++) {
            nest = new ArrayList<>(List.of(nest));
        }
        var bytes = written(nest);

        assertThatThrownBy(() -> SessionSerialization.read(bytes)).isInstanceOf(InvalidClassException.class);
    }

    private static ByteArrayInputStream written(Object object) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(object);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
