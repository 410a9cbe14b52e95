package id.tanggap;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// One house for all tests that need the whole program as it is installed, on a port, without channels: they take
/// turns, and mind that others were there before.
@SpringBootTest(classes = Tanggap.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ResourceLock("PlainHouse")
public abstract class PlainHouse {

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        var folder = TestFolders.ofContext();
        properties.add("tanggap.channels", () -> folder.resolve("channels").toString());
        properties.add("tanggap.search.folder", () -> folder.resolve("index").toString());
        // calls wait for no further line of the exchange before something becomes of them
        properties.add("tanggap.phone.settle", () -> "0s");
    }
}
