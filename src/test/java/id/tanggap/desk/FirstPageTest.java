package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What staff of a balai wait for on a slow line: page, styles, scripts and icons, as they come over the wire.
class FirstPageTest {

    private static final int PROMISED = 100 * 1024;
    private static final Pattern FETCHED = Pattern.compile("(?:href|src)=\"(/(?:css|js|icons|webjars)/[^\"#]+)");

    private final TicketTestSetup house = TicketTestSetup.shared();

    @Test
    void the_queue_and_a_ticket_come_in_under_100_kilobytes_each_with_all_they_need() {
        house.clock.set(TicketTestSetup.TUESDAY);
        var balai = house.jdbc()
                .sql("select balai_code from ticket where id = :id")
                .param("id", house.opened(Complaint.usual()).id())
                .query(String.class)
                .single();
        for (var n = 0; n < 60; n++) {
            house.opened(Complaint.usual());
        }
        var ticket = house.opened(Complaint.usual());
        var browser = FormClient.signedIn(house, house.somebody(Role.BALAI, balai));

        for (var path : new String[] {"/queue", "/tickets/" + ticket.number().digits()}) {
            var parts = weigh(browser, path);
            var sum = parts.values().stream().mapToInt(Integer::intValue).sum();
            System.out.printf("first-page path=%s bytes=%d parts=%s%n", path, sum, parts);
            assertThat(sum).as("%s: %s", path, parts).isLessThan(PROMISED);
        }
    }

    @Test
    void what_has_a_name_of_its_content_is_asked_for_once_a_year() {
        var browser = FormClient.signedIn(house, house.somebody(Role.AGENT, null));
        var found = FETCHED.matcher(browser.page("/queue"));
        while (found.find()) {
            assertThat(found.group(1)).containsPattern("/webjars/|-[0-9a-f]{32}\\.");
            assertThat(browser.bytes(found.group(1)).headers().firstValue("cache-control"))
                    .as(found.group(1))
                    .hasValueSatisfying(said -> assertThat(said).contains("max-age=31536000"));
        }
    }

    private static Map<String, Integer> weigh(FormClient browser, String path) {
        var parts = new LinkedHashMap<String, Integer>();
        parts.put(path, fetched(browser, path).body().length);
        var found = FETCHED.matcher(browser.page(path));
        while (found.find()) {
            parts.computeIfAbsent(
                    found.group(1), address -> fetched(browser, address).body().length);
        }
        assertThat(parts).hasSizeGreaterThan(10);
        return parts;
    }

    private static HttpResponse<byte[]> fetched(FormClient browser, String path) {
        var response = browser.bytes(path, "Accept-Encoding", "gzip");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response;
    }
}
