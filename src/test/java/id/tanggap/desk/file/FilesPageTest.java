package id.tanggap.desk.file;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.FormClient;
import id.tanggap.desk.FormClient.Chosen;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Files of a ticket: uploaded by staff of a balai, shown to whom they concern, inert for everybody.
class FilesPageTest {

    private static final Chosen PHOTO = new Chosen("C:\\foto\\rumah.jpg", "text/html", photo());
    private static final Chosen LETTER =
            new Chosen("surat.pdf", "application/pdf", "%PDF-1.4 isi".getBytes(StandardCharsets.UTF_8));
    private static final Chosen TRICK =
            new Chosen("lucu.png", "image/png", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final OpenedTicket ticket;
    private final Viewer dewi;
    private final FormClient browser;

    FilesPageTest() {
        house.clock.set(TicketTestSetup.TUESDAY);
        ticket = house.opened(Complaint.usual());
        dewi = house.somebody(Role.BALAI, balai());
        browser = FormClient.signedIn(house, dewi);
    }

    @Test
    void a_report_begins_the_work_and_keeps_its_photo_as_proof() {
        accept();

        var page = report("Sudah kami datangi", Map.of("tell", "true"), PHOTO).body();

        assertThat(page)
                .contains(
                        "Kabar kemajuan tersimpan",
                        "Sudah kami datangi",
                        "rumah.jpg",
                        "bukti",
                        "memberi kabar kemajuan");
        assertThat(page).doesNotContain("C:\\foto");
        assertThat(house.state(ticket)).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void the_citizen_hears_nothing_unless_that_is_wished() {
        accept();

        report("Hanya untuk kami", Map.of(), PHOTO);

        assertThat(sent()).isZero();
    }

    @Test
    void an_outcome_that_takes_proof_is_had_with_the_photo_and_not_without() {
        accept();
        house.jdbc()
                .sql("update outcome set needs_proof = true where code = 'solved'")
                .update();
        try {
            var resolution = house.room(TicketResolution.class);
            assertThat(resolution.end(seen(), ChosenOutcome.as("solved")))
                    .asString()
                    .contains("refused.ticket.ending.proof");
            report("Beras sudah diganti", Map.of(), PHOTO);
            resolution.end(seen(), ChosenOutcome.as("solved"));
            assertThat(house.state(ticket)).isEqualTo(TicketState.RESOLVED);
        } finally {
            house.jdbc()
                    .sql("update outcome set needs_proof = false where code = 'solved'")
                    .update();
        }
    }

    @Test
    void a_refused_report_keeps_its_words_and_stores_nothing() {
        var fresh =
                new Chosen("surat.pdf", "application/pdf", ("%PDF " + ticket.id()).getBytes(StandardCharsets.UTF_8));
        var before = blobs();

        var page =
                report("Belum diterima, tetapi sudah ditulis", Map.of(), fresh).body();

        assertThat(page).contains("Terima tiketnya dulu", "Belum diterima, tetapi sudah ditulis</textarea>");
        assertThat(blobs()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_too_large_is_named() {
        accept();

        var page = report("Video", Map.of(), new Chosen("video.mp4", "video/mp4", new byte[26 * 1024 * 1024]))
                .body();

        assertThat(page).contains("Berkas video.mp4 lebih dari 25 MB", "Video</textarea>");
    }

    @Test
    void the_same_photo_twice_is_kept_once() {
        accept();
        report("Pagi", Map.of(), PHOTO);
        var before = blobs();

        report("Sore", Map.of(), PHOTO);

        assertThat(blobs()).isEqualTo(before);
    }

    @Test
    void a_photo_is_shown_small_and_large_and_inert() {
        accept();
        var photo = fileOf(report("Foto", Map.of(), PHOTO).body());

        var small = browser.bytes(photo + "/thumbnail");
        assertThat(small.headers().firstValue("content-type")).hasValue("image/jpeg");
        assertThat(small.body().length).isBetween(500, 20_000);
        var large = browser.bytes(photo + "/content");
        assertThat(large.body()).isEqualTo(PHOTO.bytes());
        assertThat(large.headers().firstValue("content-type")).hasValue("image/jpeg");
        assertThat(header(large, "content-disposition")).startsWith("inline");
        assertThat(header(large, "content-security-policy")).contains("sandbox", "default-src 'none'");
        assertThat(header(large, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(large, "cross-origin-resource-policy")).isEqualTo("same-origin");
        assertThat(header(large, "cache-control")).contains("private", "no-cache");
        assertThat(browser.page(photo + "/page")).contains("<img", photo + "/content");
    }

    @Test
    void what_is_known_is_not_sent_again_and_a_part_can_be_asked_for() {
        accept();
        var photo = fileOf(report("Foto", Map.of(), PHOTO).body()) + "/content";
        var tag = header(browser.bytes(photo), "etag");

        assertThat(browser.bytes(photo, "If-None-Match", tag).statusCode()).isEqualTo(304);
        var part = browser.bytes(photo, "Range", "bytes=2-9");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(PHOTO.bytes(), 2, 10));
    }

    @Test
    void a_letter_opens_in_a_frame_and_a_trick_is_only_a_download() {
        accept();
        var letter = fileOf(report("Surat", Map.of(), LETTER).body());
        assertThat(browser.page(letter + "/page")).contains("<iframe", letter + "/content");
        assertThat(header(browser.bytes(letter + "/content"), "content-type")).isEqualTo("application/pdf");
        assertThat(header(browser.bytes(letter + "/content"), "content-security-policy"))
                .contains("sandbox", "frame-ancestors 'self'");

        var trick = fileOf(report("Bukan gambar", Map.of(), TRICK).body());
        var content = browser.bytes(trick + "/content");
        assertThat(header(content, "content-type")).isEqualTo("application/octet-stream");
        assertThat(header(content, "content-disposition")).startsWith("attachment");
        assertThat(browser.get(trick + "/thumbnail").statusCode()).isEqualTo(404);
        assertThat(browser.page(trick + "/page")).doesNotContain("<img", "<iframe");
    }

    /// A broken picture of a citizen: tried once, then a plain line.
    @Test
    void a_picture_that_cannot_be_shown_becomes_a_plain_line() {
        accept();
        var photo = fileOf(report("Rusak", Map.of(), new Chosen("rusak.jpg", "image/jpeg", new byte[] {
                    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0
                }))
                .body());
        assertThat(page()).contains(photo + "/thumbnail");

        assertThat(browser.get(photo + "/thumbnail").statusCode()).isEqualTo(404);

        assertThat(page()).doesNotContain(photo + "/thumbnail").contains("rusak.jpg");
    }

    @Test
    void who_may_not_see_the_ticket_finds_none_of_its_files() {
        accept();
        var photo = fileOf(report("Foto", Map.of(), PHOTO).body());
        var stranger = FormClient.signedIn(house, house.somebody(Role.BALAI, "INS"));

        for (var door : java.util.List.of("", "/content", "/thumbnail", "/page")) {
            assertThat(stranger.get(photo + door).statusCode()).as(door).isEqualTo(404);
        }
        assertThat(stranger.upload(path() + "/progress", Map.of("text", "x"), PHOTO)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_auditor_looks_at_photos_and_adds_none() {
        accept();
        var photo = fileOf(report("Foto", Map.of(), PHOTO).body());
        var auditor = FormClient.signedIn(house, house.somebody(Role.AUDITOR, null));
        assertThat(auditor.page(path())).doesNotContain("report-files");
        assertThat(auditor.bytes(photo + "/thumbnail").statusCode()).isEqualTo(200);

        auditor.upload(path() + "/progress", Map.of("text", "x"), PHOTO);

        assertThat(fileOf(page())).isEqualTo(photo);
    }

    @Test
    void a_photo_is_served_without_where_it_was_taken_and_its_original_only_on_record() throws IOException {
        accept();
        var told = withPosition(PHOTO.bytes());
        var photo = fileOf(report("Foto", Map.of(), new Chosen("rumah.txt", "text/plain", told))
                .body());

        for (var door : java.util.List.of("", "/content", "/thumbnail")) {
            assertThat(text(browser.bytes(photo + door).body())).as(door).doesNotContain("GPS-POSISI");
        }
        assertThat(browser.bytes(photo + "/content").body()).isEqualTo(PHOTO.bytes());
        assertThat(browser.page(photo + "/page")).contains("Berkas asli");
        var auditor = FormClient.signedIn(house, house.somebody(Role.AUDITOR, null));
        assertThat(auditor.page(photo + "/page")).doesNotContain("Berkas asli");
        assertThat(auditor.post(photo + "/original", Map.of()).body()).doesNotContain("GPS-POSISI");

        assertThat(browser.post(photo + "/original", Map.of()).body()).contains("GPS-POSISI");

        assertThat(page()).contains("membuka berkas asli rumah.txt");
    }

    /// HEIC, TIFF, and what is called a picture and is broken: the page says why, and has the original.
    @Test
    void a_picture_that_cannot_be_cleaned_is_only_there_as_it_came() {
        accept();
        var heic = "\0\0\0\u0018ftypheic\0\0\0\0GPS-POSISI".getBytes(StandardCharsets.ISO_8859_1);
        var tiff = "II*\0\u0008\0\0\0GPS-POSISI".getBytes(StandardCharsets.ISO_8859_1);
        var broken = "\u00ff\u00d8\u00ff\u00e1\u00ff\u00ffGPS-POSISI".getBytes(StandardCharsets.ISO_8859_1);
        for (var bytes : java.util.List.of(heic, tiff, broken)) {
            var photo = fileOf(report("Foto", Map.of(), new Chosen("foto.jpg", "image/jpeg", bytes))
                    .body());

            assertThat(text(browser.bytes(photo).body())).doesNotContain("GPS-POSISI");
            var content = browser.bytes(photo + "/content");
            assertThat(content.statusCode()).isEqualTo(404);
            assertThat(text(content.body())).doesNotContain("GPS-POSISI");
            assertThat(browser.page(photo + "/page")).contains("tidak dapat dibersihkan", "Berkas asli");
            assertThat(browser.post(photo + "/original", Map.of()).body()).contains("GPS-POSISI");
        }
    }

    /// A comment in the picture is enough: EXIF has tests of its own.
    private static byte[] withPosition(byte[] jpeg) {
        var comment = "\u00ff\u00fe\0\u000cGPS-POSISI".getBytes(StandardCharsets.ISO_8859_1);
        return java.nio.ByteBuffer.allocate(jpeg.length + comment.length)
                .put(jpeg, 0, 2)
                .put(comment)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String balai() {
        return house.jdbc()
                .sql("select balai_code from ticket where id = :id")
                .param("id", ticket.id())
                .query(String.class)
                .single();
    }

    private void accept() {
        house.room(TicketAcceptance.class).accept(seen());
    }

    private TicketVersion seen() {
        return TicketVersion.latest(ticket.number(), dewi);
    }

    private String path() {
        return "/tickets/" + ticket.number().digits();
    }

    private String page() {
        return browser.page(path());
    }

    private java.net.http.HttpResponse<String> report(String text, Map<String, String> more, Chosen... files) {
        page();
        var form = new java.util.HashMap<>(more);
        form.put("text", text);
        return browser.upload(path() + "/progress", form, files);
    }

    private int sent() {
        return house.jdbc()
                .sql(
                        "select count(*) from ticket_message where ticket_id = :id and direction = 'out' and not automatic")
                .param("id", ticket.id())
                .query(Integer.class)
                .single();
    }

    private long blobs() {
        return house.jdbc().sql("select count(*) from blob").query(Long.class).single();
    }

    /// The address of the newest file on a page.
    private String fileOf(String page) {
        var id = house.jdbc()
                .sql("select max(id) from attachment where ticket_id = :id")
                .param("id", ticket.id())
                .query(Long.class)
                .single();
        assertThat(page).contains("/files/" + id);
        return path() + "/files/" + id;
    }

    private static String header(java.net.http.HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] photo() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
