package id.tanggap;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void every_arrow_between_rooms_is_allowed() {
        ApplicationModules.of(Tanggap.class).verify();
    }
}
