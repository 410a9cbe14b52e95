package id.tanggap.intake;

import id.tanggap.PostOffice;
import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.journey.Post;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole program with a real mail server and two mailboxes, for tests of letters to and fro: they take turns, and
/// each citizen writes in one of them only. The mail server is open as long as the house.
@SpringBootTest(classes = Tanggap.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ResourceLock("MailHouse")
abstract class MailHouse {

    static final String SECOND_MAILBOX = "bantuan@tanggap.test";

    private static final PostOffice OFFICE = new PostOffice();
    static final Post POST = new Post(OFFICE.smtpPort(), OFFICE.imapPort());

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        var folder = TestFolders.ofContext();
        OFFICE.describeChannel(folder.resolve("channels"), "email-pengaduan", PostOffice.MINISTRY);
        OFFICE.describeChannel(folder.resolve("channels"), "email-bantuan", SECOND_MAILBOX);
        properties.add("tanggap.channels", () -> folder.resolve("channels").toString());
        properties.add("tanggap.search.folder", () -> folder.resolve("index").toString());
        properties.add("tanggap.help-lines.violence", () -> "129 (uji)");
    }
}
